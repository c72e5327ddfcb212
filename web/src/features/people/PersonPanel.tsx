/** One person beside the list: to read for everybody, to change for administrators. */
import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "@/api/session";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { toast } from "@/ui/toast";
import { Invite } from "./Invite";
import { fieldsOf } from "./personForm";
import { PersonFields } from "./PersonFields";
import { PersonFacts } from "./PersonFacts";
import { personQuery } from "./queries";
import { t } from "./words";

export interface PersonPanelProps {
  /** Null for somebody new. */
  id: string | null;
  may: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function PersonPanel({ id, may, onClose, onCreated }: PersonPanelProps) {
  const zone = useSession()?.organisation.time_zone;
  const { data, error, refetch } = useQuery({ ...personQuery(id ?? ""), enabled: id !== null });
  return (
    <Drawer opened onClose={onClose} position="right" size="30rem" title={id === null ? t("newTitle") : (data?.name ?? t("title"))} closeButtonProps={{ "aria-label": t("close") }}>
      {id === null && may && (
        <PersonFields
          initial={fieldsOf(null, zone)}
          person={null}
          onCancel={onClose}
          onSaved={(person) => {
            toast(t("created", { name: person.name }));
            onCreated(person.id);
          }}
        />
      )}
      {id !== null && !data && error && <QueryError error={error} retry={() => void refetch()} />}
      {id !== null && !data && !error && <SkeletonRows rows={8} columns={[0.6]} />}
      {data && !may && <PersonFacts person={data} />}
      {data && may && (
        <>
          <Invite person={data} />
          <PersonFields
            key={data.id}
            initial={fieldsOf(data, zone)}
            person={data}
            onCancel={onClose}
            onSaved={(person) => {
              toast(t("saved", { name: person.name }));
              onClose();
            }}
          />
        </>
      )}
    </Drawer>
  );
}
