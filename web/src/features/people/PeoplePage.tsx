/** Everybody who may sit on a panel, with what decides where. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSession } from "@/api/session";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Icon } from "@/ui/icons/Icon";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { Departments } from "./Departments";
import { Filters } from "./Filters";
import { PeopleTable } from "./PeopleTable";
import { PersonPanel } from "./PersonPanel";
import { peopleQuery } from "./queries";
import type { PeopleSearch } from "./routes";
import { t } from "./words";

export function PeoplePage() {
  const search = useSearch({ from: "/framed/people" });
  const navigate = useNavigate({ from: "/people" });
  const admin = useSession()?.person.roles.includes("admin") ?? false;
  const set = (change: Partial<PeopleSearch>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: !("panel" in change) });
  const open = (what: string | undefined) => set({ panel: what });
  useShortcut({ keys: "c", label: t("add"), group: t("keys"), run: () => open("new"), when: admin && !search.panel });
  const actions = (
    <>
      <Button variant="subtle" onClick={() => open("departments")}>
        {t("departments")}
      </Button>
      {admin && (
        <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => open("new")}>
          {t("add")}
        </Button>
      )}
    </>
  );
  const close = () => open(undefined);
  return (
    <PageFrame title={t("title")} actions={actions}>
      <Filters search={search} onChange={set} />
      <Rows search={search} onOpen={open} onClear={() => set({ q: undefined, department: undefined, training: undefined, left: undefined })} />
      {search.panel === "departments" && <Departments may={admin} onClose={close} />}
      {search.panel && search.panel !== "departments" && (
        <PersonPanel key={search.panel} id={search.panel === "new" ? null : search.panel} may={admin} onClose={close} onCreated={open} />
      )}
    </PageFrame>
  );
}

interface RowsProps {
  search: PeopleSearch;
  onOpen: (id: string) => void;
  onClear: () => void;
}

function Rows({ search, onOpen, onClear }: RowsProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(peopleQuery(search));
  if (!data && error) return <QueryError error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} avatar columns={[0.25, 0.15, 0.1, 0.15]} />;
  const rows = data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return (
      <EmptyState drawing="search" action={<Button onClick={onClear}>{t("clear")}</Button>}>
        {t("empty")}
      </EmptyState>
    );
  }
  return (
    <>
      <PeopleTable rows={rows} onOpen={onOpen} />
      {hasNextPage && (
        <Button mt="md" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
