/** Each round in its order: what to ask there, and which stories belong to it. */
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { noteQuery } from "@/api/prep";
import type { DayView } from "@/api/types/prep/plan";
import { HrefLink } from "@/ui/HrefLink";
import { Own } from "@/ui/prep/Own";
import { PrepSection } from "@/ui/prep/PrepSection";
import styles from "./Day.module.css";
import { t } from "./words";

type Round = DayView["rounds"][number];

function RoundLine({ round: { round, name, minutes, questions_to_ask: questions, stories }, own }: { round: Round; own: boolean }) {
  return (
    <li className={styles.round}>
      <div className={styles.roundHead}>
        <h3 className="hb-med">{name}</h3>
        <span className="hb-t3 hb-xs">{t("minutes", { minutes })}</span>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t(own ? "ask" : "askOffered")}</dt>
          {questions.map((question) => (
            <dd key={question}>{own ? <Own>{question}</Own> : question}</dd>
          ))}
          {!own && (
            <dd className="hb-t3 hb-xs">
              <Link to="/prepare/notes/$key" params={{ key: `questions-${round}` }} className="hb-link">
                {t("askWrite")}
              </Link>
            </dd>
          )}
        </div>
        <div>
          <dt>{t("tell")}</dt>
          {stories.map(({ story_id: id, title }) => (
            <dd key={id}>
              <HrefLink href={`/prepare/stories/${id}`} className="hb-link">
                <Own>{title}</Own>
              </HrefLink>
            </dd>
          ))}
          {stories.length === 0 && <dd className="hb-t3">{t("tellNone")}</dd>}
        </div>
      </dl>
    </li>
  );
}

export function Rounds({ rounds }: { rounds: readonly Round[] }) {
  // What is offered is not the person's: only the notes tell the one from the other.
  const notes = useQueries({ queries: rounds.map(({ round }) => noteQuery(`questions-${round}`)) });
  const own = (index: number) => {
    const note = notes[index]?.data;
    return [note?.text, ...(note?.entries ?? []).map(({ text }) => text)].some((text) => text && text.trim() !== "");
  };
  return (
    <PrepSection title={t("rounds")}>
      <ol className={styles.rounds}>
        {rounds.map((round, index) => (
          <RoundLine key={round.round} round={round} own={own(index)} />
        ))}
      </ol>
    </PrepSection>
  );
}
