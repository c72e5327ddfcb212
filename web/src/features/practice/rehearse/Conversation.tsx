/** What was said, in order. The interviewer's words stand in the sans, the person's in the serif. */
import type { RehearsalLine } from "@/api/types/prep/rehearsals";
import { Icon, type IconName } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { lengthWords } from "@/ui/prep/minutes";
import { Own } from "@/ui/prep/Own";
import styles from "./Rehearse.module.css";
import { t } from "./words";

const SIGNS: Partial<Record<RehearsalLine["kind"], { icon: IconName; words: string }>> = {
  time: { icon: "clock", words: t("timeMark") },
  interrupt: { icon: "comment", words: t("cutsIn") },
  silence: { icon: "pause", words: t("nudge") },
};

export function Line({ line }: { line: RehearsalLine }) {
  const yours = line.who === "you";
  const sign = SIGNS[line.kind];
  return (
    <li className={cx(styles.line, yours && styles.yours, line.kind === "time" && styles.mark)}>
      <time dateTime={`PT${line.at_seconds}S`}>{lengthWords(line.at_seconds)}</time>
      <div>
        <span className="hb-vh">{t(yours ? "you" : "interviewer")}: </span>
        {sign && (
          <span className={styles.sign}>
            <Icon name={sign.icon} size={12} />
            {sign.words}
          </span>
        )}
        {yours ? <Own as="p">{line.text}</Own> : <p>{line.text}</p>}
      </div>
    </li>
  );
}

export function Lines({ lines }: { lines: readonly RehearsalLine[] }) {
  return lines.map((line) => <Line key={line.id} line={line} />);
}
