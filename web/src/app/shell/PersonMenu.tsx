/** Who is signed in; the button opens the person's own choices. */
import { lazy, Suspense, useRef, useState } from "react";
import { seatOf, type Session } from "@/api/session";
import { Icon } from "@/ui/icons/Icon";
import { Avatar } from "@/ui/parts/Avatar";
import { t } from "../words";

const PersonChoices = lazy(() => import("./PersonChoices").then((module) => ({ default: module.PersonChoices })));

type Opened = "never" | "open" | "closed";

/** The button stays the same element while the menu's code arrives, so that the focus has a place to return to. */
export interface PersonMenuProps {
  session: Session;
  rail?: boolean;
  /** The person stands beside it already, in the demo's switcher. */
  beside?: boolean;
}

export function PersonMenu({ session, rail = false, beside = false }: PersonMenuProps) {
  const { person } = session;
  const bare = rail || beside;
  // Who prepares alone knows their address.
  const alone = seatOf(session) === "candidate";
  const [opened, setOpened] = useState<Opened>("never");
  const button = useRef<HTMLButtonElement>(null);
  // Pressing the button of an open menu closes it by "press outside"; the click that follows must not open it again.
  const openAtPress = useRef(false);
  const close = () => {
    setOpened("closed");
    button.current?.focus();
  };
  const press = () => {
    if (!openAtPress.current) setOpened("open");
    openAtPress.current = false;
  };
  return (
    <div className="hb-person-place">
      <button
        ref={button}
        type="button"
        className="hb-person"
        aria-haspopup="menu"
        aria-expanded={opened === "open"}
        onPointerDown={() => (openAtPress.current = opened === "open")}
        onClick={press}
      >
        {beside ? <Icon name="more" /> : <Avatar name={person.name} size="md" named />}
        {!bare && (
          <span className="hb-col hb-grow">
            <span className="hb-med hb-cut">{person.name}</span>
            {!alone && <span className="hb-xs hb-t3 hb-cut">{person.email}</span>}
          </span>
        )}
        {!bare && <Icon name="upDown" size={14} />}
        <span className="hb-vh">{bare ? t("accountOf", { name: person.name }) : t("account")}</span>
      </button>
      <Suspense>
        {opened !== "never" && <PersonChoices session={session} opened={opened === "open"} label={t("account")} onClose={close} />}
      </Suspense>
    </div>
  );
}
