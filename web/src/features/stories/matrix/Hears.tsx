/** Which round hears which story, none told twice; what nobody tells is dashed. */
import { Link } from "@tanstack/react-router";
import type { Matrix, MatrixRound } from "@/api/types/prep/stories";
import { countWords } from "@/ui/prep/minutes";
import { PrepSection } from "@/ui/prep/PrepSection";
import { usePrinciples } from "../principles";
import { capital, t as shared } from "../words";
import { heard } from "./cells";
import styles from "./Matrix.module.css";
import { t } from "./words";

export interface HearsProps {
  matrix: Matrix;
  why: boolean;
  onWhy: () => void;
}

function under({ wanted, slots, ...round }: MatrixRound, first: boolean): string {
  if (wanted.length === 0) return t("upTo", { slots });
  return t(first ? "ofWanted" : "ofWantedShort", { have: heard({ wanted, slots, ...round }), of: wanted.length });
}

function Round({ round, first }: { round: MatrixRound; first: boolean }) {
  const { shortOf, nameOf } = usePrinciples();
  const nothing = round.told.length === 0 && round.slots > 0;
  return (
    <li className={styles.round} data-wide={round.wanted.length > 2 || undefined}>
      <h3>
        {round.name}
        <small>{under(round, first)}</small>
      </h3>
      {round.told.map(({ story_id: id, title, principles }) => (
        <Link key={id} to="/prepare/stories/$id" params={{ id }} className={styles.tell} title={[title, ...principles.map(nameOf)].join(", ")}>
          {title || shared("untitled")}
        </Link>
      ))}
      {nothing ? (
        <p className={styles.hole}>{t("noneLeft")}</p>
      ) : (
        round.holes.map((id) => (
          <p key={id} className={styles.hole} title={t("hole", { principle: nameOf(id) })}>
            {shortOf(id)}
          </p>
        ))
      )}
    </li>
  );
}

function Why({ alternatives }: Pick<Matrix, "alternatives">) {
  return (
    <div className="hb-note" id="why-split">
      <div>
        <p>{t(alternatives.length > 0 ? "whyHead" : "whyNone")}</p>
        <ol className={styles.why}>
          {alternatives.slice(0, 2).map(({ words, loses }) => (
            <li key={words}>
              {words}
              {loses.length > 0 && (
                <span className="hb-t3">
                  {" "}
                  {t("loses")} {loses.join("; ")}
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

export function Hears({ matrix, why, onWhy }: HearsProps) {
  const { stories, rounds, ready_from: from, alternatives } = matrix;
  if (stories.length === 0) return null;
  if (from !== null) {
    const named = stories.filter(({ principles }) => principles.length > 0).length;
    return (
      <PrepSection title={t("hears")}>
        <p className="hb-t3">{t("splitFrom", { n: countWords(from), have: named, all: stories.length })}</p>
      </PrepSection>
    );
  }
  const told = t("stories", { count: stories.length, said: countWords(stories.length) });
  const over = t("rounds", { count: rounds.length, said: countWords(rounds.length) });
  const firstWanted = rounds.findIndex(({ wanted }) => wanted.length > 0);
  const button = (
    <button type="button" className="hb-link hb-xs" aria-expanded={why} aria-controls="why-split" onClick={onWhy}>
      {t("why")}
    </button>
  );
  return (
    <PrepSection title={t("hears")} beside={capital(t("split", { stories: told, rounds: over }))} end={button}>
      {why && <Why alternatives={alternatives} />}
      <ol className={styles.rounds}>
        {rounds.map((round, at) => (
          <Round key={round.round} round={round} first={at === firstWanted} />
        ))}
      </ol>
    </PrepSection>
  );
}
