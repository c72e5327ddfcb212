/** The conversation beside the scorecard; one's own words go into the open item with one click. */
import type { RehearsalLine } from "@/api/types/prep/rehearsals";
import { Own } from "@/ui/prep/Own";
import { lengthWords } from "@/ui/prep/minutes";
import { PrepSection } from "@/ui/prep/PrepSection";
import type { CardItem } from "./card";
import styles from "./Scorecard.module.css";
import { t } from "./words";

export interface SaidProps {
  lines: readonly RehearsalLine[];
  /** Takes evidence now. */
  item: CardItem | undefined;
  onUse: (item: string, words: string) => void;
}

export function Said({ lines, item, onUse }: SaidProps) {
  return (
    <PrepSection title={t("said")}>
      <ol className={styles.said}>
        {lines
          .filter(({ kind }) => kind !== "time")
          .map((line) => (
            <li key={line.id}>
              <time dateTime={`PT${line.at_seconds}S`}>{lengthWords(line.at_seconds)}</time>
              <div>
                {line.who === "you" ? <Own as="p">{line.text}</Own> : <p className="hb-t2">{line.text}</p>}
                {item && line.who === "you" && (
                  <button type="button" className="hb-link hb-xs" aria-label={t("useFor", { name: item.name })} onClick={() => onUse(item.id, line.text)}>
                    {t("use")}
                  </button>
                )}
              </div>
            </li>
          ))}
      </ol>
    </PrepSection>
  );
}
