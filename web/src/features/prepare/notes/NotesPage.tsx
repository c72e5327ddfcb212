/** All notes that the plan asks for, and the questions for each interviewer by round. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { dayQuery } from "@/api/prep";
import { Icon } from "@/ui/icons/Icon";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { PrepSection } from "@/ui/prep/PrepSection";
import { FIXED_KEYS, noteKind, questionsKey } from "./kinds";
import styles from "./Notes.module.css";
import { t } from "./words";

type Rounds = readonly { round: string; name: string }[];

function Lines({ keys, rounds }: { keys: readonly string[]; rounds: Rounds }) {
  return (
    <ul className="hb-list">
      {keys.map((key) => {
        const kind = noteKind(key, rounds);
        return (
          <li key={key}>
            <Link to="/prepare/notes/$key" params={{ key }} className={styles.line}>
              <span>
                <span className="hb-med">{kind?.title}</span>
                <span className={styles.lineLead}>{kind?.lead}</span>
              </span>
              <Icon name="chevronRight" size={14} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

export function NotesPage() {
  const rounds = useQuery(dayQuery).data?.rounds ?? [];
  return (
    <PrepFrame title={t("title")} crumbs={[{ label: t("plan"), to: "/prepare/plan" }]} ownHeading>
      <div className={styles.page}>
        <PrepHead title={t("headline")} />
        <Lines keys={FIXED_KEYS} rounds={rounds} />
        <PrepSection title={t("questions")}>
          {rounds.length === 0 ? <p className="hb-t3">{t("questionsNone")}</p> : <Lines keys={rounds.map(({ round }) => questionsKey(round))} rounds={rounds} />}
        </PrepSection>
      </div>
    </PrepFrame>
  );
}
