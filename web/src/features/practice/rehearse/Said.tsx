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
  /** Words that were being typed when the round ended. */
  unsaid: string;
  /** Takes evidence now. */
  item: CardItem | undefined;
  onUse: (item: string, words: string) => void;
}

export function Said({ lines, unsaid, item, onUse }: SaidProps) {
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
        {unsaid !== "" && (
          <li>
            <span />
            <div>
              <p className="hb-t3 hb-xs">{t("notSaid")}</p>
              <Own as="p">{unsaid}</Own>
            </div>
          </li>
        )}
      </ol>
    </PrepSection>
  );
}
