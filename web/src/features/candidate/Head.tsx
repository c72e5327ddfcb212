/** Who it is, for which role, where it stands; the neighbours in the column; the parts of the page. */
import { ActionIcon } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { ApplicationView } from "@/api/types/application";
import { HrefLink } from "@/ui/HrefLink";
import { Icon } from "@/ui/icons/Icon";
import { Avatar } from "@/ui/parts/Avatar";
import { Badge, type Tone } from "@/ui/parts/Badge";
import { debriefHref } from "./actions/primary";
import styles from "./CandidatePage.module.css";
import type { CandidateSearch } from "./routes";
import { debriefIcon, tabsOf } from "./tabs";
import { t } from "./words";

const ENDED = new Set(["rejected", "withdrawn", "on_hold"]);
const toneOf = ({ state }: ApplicationView): Tone => (state === "hired" ? "ok" : ENDED.has(state) ? "idle" : "info");

export function Head({ view, role, tab }: { view: ApplicationView; role: string; tab: CandidateSearch["tab"] }) {
  return (
    <>
      <div className={styles.head}>
        <Avatar name={view.candidate.name} size="lg" named />
        <div className="hb-grow">
          <h1 className="hb-h-page">{view.candidate.name}</h1>
          <p className={styles.under}>
            <span className="hb-t2">{t("for", { role })}</span>
            <Badge tone={toneOf(view)}>{view.state_words}</Badge>
          </p>
        </div>
        <Neighbour id={view.prev_id} icon="chevronLeft" label={t("previous")} keys="k" />
        <Neighbour id={view.next_id} icon="chevronRight" label={t("next")} keys="j" />
      </div>
      <Tabs view={view} tab={tab} />
    </>
  );
}

interface NeighbourProps {
  id: string | null;
  icon: "chevronLeft" | "chevronRight";
  label: string;
  keys: string;
}

function Neighbour({ id, icon, label, keys }: NeighbourProps) {
  const router = useRouter();
  if (!id) return null;
  return (
    <ActionIcon aria-label={label} title={`${label} (${keys.toUpperCase()})`} aria-keyshortcuts={keys} onClick={() => router.history.push(`/applications/${id}`)}>
      <Icon name={icon} />
    </ActionIcon>
  );
}

function Tabs({ view, tab }: { view: ApplicationView; tab: CandidateSearch["tab"] }) {
  return (
    <nav className={styles.tabs} aria-label={t("tabs")}>
      {tabsOf(view).map((each) => (
        <HrefLink
          key={each.label}
          href={`/applications/${view.id}${each.tab ? `?tab=${each.tab}` : ""}`}
          className={styles.tab}
          aria-current={tab === each.tab ? "page" : undefined}
        >
          {each.label}
          {each.count ? <span className="hb-t3">{each.count}</span> : null}
        </HrefLink>
      ))}
      <HrefLink className={styles.tab} href={debriefHref(view.id)} title={view.debrief.gate_words}>
        <Icon name={debriefIcon(view)} size={14} />
        {t("debrief")}
      </HrefLink>
    </nav>
  );
}
