/** Who is signed in; the button opens the person's own choices. */
import { type ComponentPropsWithRef, lazy, Suspense, useState } from "react";
import type { Session } from "@/api/session";
import { Icon } from "@/ui/icons/Icon";
import { Avatar } from "@/ui/parts/Avatar";
import { t } from "../words";

const PersonChoices = lazy(() => import("./PersonChoices").then((module) => ({ default: module.PersonChoices })));

type WhoProps = ComponentPropsWithRef<"button"> & { session: Session; rail: boolean };

/** Takes what the menu hands its target: reference, handlers, aria attributes. */
function Who({ session, rail, ...button }: WhoProps) {
  const { person, organisation } = session;
  return (
    <button type="button" aria-haspopup="menu" {...button} className="hb-person" aria-label={t("account", { name: person.name })}>
      <Avatar name={person.name} size="md" named />
      {!rail && (
        <span className="hb-col hb-grow">
          <span className="hb-med hb-cut">{person.name}</span>
          <span className="hb-xs hb-t3 hb-cut">{organisation.demo ? t("demo") : person.email}</span>
        </span>
      )}
      {!rail && <Icon name="upDown" size={14} />}
    </button>
  );
}

export function PersonMenu({ session, rail = false }: { session: Session; rail?: boolean }) {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const open = () => {
    setWanted(true);
    setOpened(true);
  };
  const closed = <Who session={session} rail={rail} aria-expanded={false} onClick={open} />;
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <PersonChoices opened={opened} onChange={setOpened}>
        <Who session={session} rail={rail} />
      </PersonChoices>
    </Suspense>
  );
}
