/** One section of the story: a plain text field, and below it the same text invisibly, which carries the underlines. */
import type { KeyboardEvent, Ref, SyntheticEvent } from "react";
import type { Section } from "@/api/types/prep/stories";
import { cx } from "@/ui/parts/cx";
import { lengthWords } from "@/ui/prep/minutes";
import { OWN } from "@/ui/prep/Own";
import { t as shared } from "../words";
import styles from "./Editor.module.css";
import { isLong, type Mark, markAt, piecesOf } from "./marks";
import { isSoft } from "./rules";
import { askOf, t } from "./words";

export interface SectionFieldProps {
  section: Section;
  text: string;
  seconds: number;
  marks: readonly Mark[];
  active: string | null;
  readOnly: boolean;
  ref: Ref<HTMLTextAreaElement>;
  onType: (text: string) => void;
  onPick: (key: string) => void;
  onCompose: (composing: boolean) => void;
}

/** Keys that move the caret without changing the text. */
const MOVES = /^(Arrow|Home|End|Page)/;

/** Keeps the last line of a text that ends in a line end as high as the field shows it. */
const LAST_LINE = "\u200b";

/** Generated content counts for how the lines break, and is no second text. */
const words = (text: string) => ({ "data-text": text });

function Under({ text, marks, active }: Pick<SectionFieldProps, "text" | "marks" | "active">) {
  const long = new Set(marks.filter(isLong).map(({ key }) => key));
  const piece = (keys: readonly string[]) => {
    const lined = keys.filter((key) => !long.has(key));
    const on = active !== null && keys.includes(active);
    return cx(styles.mark, lined.length === 0 && styles.long, lined.length > 0 && lined.every(isSoft) && styles.soft, on && styles.on);
  };
  return (
    <div className={styles.under} aria-hidden>
      {piecesOf(text, marks).map((each) =>
        each.keys.length > 0 ? (
          <mark
            key={each.id} className={piece(each.keys)} {...words(each.text)}
            data-active={(active !== null && each.keys.includes(active)) || undefined}
          />
        ) : (
          <span key={each.id} {...words(each.text)} />
        ),
      )}
      <span {...words(LAST_LINE)} />
    </div>
  );
}

export function SectionField({ section, text, seconds, marks, active, readOnly, ref, onType, onPick, onCompose }: SectionFieldProps) {
  const name = `story-${section}`;
  const pick = ({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<HTMLTextAreaElement>) => {
    // A selection across several findings means none of them.
    const mark = selectionStart === selectionEnd ? markAt(marks, selectionStart) : undefined;
    if (mark) onPick(mark.key);
  };
  const onKeyUp = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (MOVES.test(event.key)) pick(event);
  };
  return (
    <section className={styles.section} aria-labelledby={name}>
      <h2 id={name}>
        {shared(section)}
        {seconds > 0 && <small>{lengthWords(seconds)}</small>}
      </h2>
      <div className={cx(styles.field, OWN)}>
        <Under text={text} marks={marks} active={active} />
        <textarea
          ref={ref}
          className={styles.text}
          dir="auto"
          rows={1}
          value={text}
          readOnly={readOnly}
          placeholder={askOf[section]}
          aria-label={shared(section)}
          aria-describedby={marks.length > 0 ? `${name}-count` : undefined}
          onChange={(event) => onType(event.currentTarget.value)}
          onClick={pick}
          onKeyUp={onKeyUp}
          onCompositionStart={() => onCompose(true)}
          onCompositionEnd={() => onCompose(false)}
        />
        {marks.length > 0 && (
          <span className="hb-vh" id={`${name}-count`}>
            {t("places", { count: marks.length })}
          </span>
        )}
      </div>
    </section>
  );
}
