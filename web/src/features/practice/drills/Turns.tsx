/** What was asked and answered so far, along a line that leads to the question now. */
import { useState } from "react";
import type { DrillTurn } from "@/api/types/prep/drills";
import { cx } from "@/ui/parts/cx";
import { lengthWords } from "@/ui/prep/minutes";
import { Own } from "@/ui/prep/Own";
import { Ask } from "./Ask";
import styles from "./Drill.module.css";
import { folded, type SaidPiece, whole } from "./fold";
import { t } from "./words";

const Pieces = ({ pieces }: { pieces: readonly SaidPiece[] }) =>
  pieces.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text));

function Said({ turn, quotes, unfolded }: { turn: DrillTurn; quotes: readonly string[]; unfolded: boolean }) {
  const [open, setOpen] = useState(false);
  const short = folded(turn.answer, quotes);
  const all = open || unfolded || short === null;
  if (turn.answer === "") return <p className="hb-t3">{turn.spoken ? `${t("noWords")} · ${lengthWords(turn.spoken.seconds)}` : t("skipped")}</p>;
  return (
    <div className={styles.said}>
      <Own>
        <Pieces pieces={all ? whole(turn.answer, quotes) : short} />
      </Own>{" "}
      <span className={styles.more}>
        {turn.seconds > 0 && lengthWords(turn.seconds)}
        {turn.seconds > 0 && short && " · "}
        {short && !unfolded && (
          <button type="button" className="hb-link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "less" : "allOfIt")}
          </button>
        )}
      </span>
    </div>
  );
}

export interface TurnsProps {
  turns: readonly DrillTurn[];
  /** Words that the question now quotes. */
  quoted: string | null;
  /** The line goes on to the question now. */
  goesOn: boolean;
  unfolded: boolean;
}

export function Turns({ turns, quoted, goesOn, unfolded }: TurnsProps) {
  return turns.map((turn, at) => {
    const later = [...turns.slice(at + 1).map(({ quote }) => quote), quoted];
    const quotes = later.filter((quote) => quote !== null);
    return (
      <li key={at} className={cx(styles.turn, !goesOn && at === turns.length - 1 && styles.last)}>
        <span className={cx(styles.mark, at === 0 && styles.off)} aria-hidden>
          {at === 0 ? "Q" : at}
        </span>
        <div>
          <p className={styles.asked}>
            <span className="hb-vh">{at === 0 ? t("question") : t("asked", { number: at })}: </span>
            <Ask ask={turn.ask} quote={turn.quote} />
          </p>
          <Said turn={turn} quotes={quotes} unfolded={unfolded} />
        </div>
      </li>
    );
  });
}
