import type { CSSProperties } from "react";
import { Icon, type IconName } from "../icons/Icon";
import { clamp, hourMinute, percent } from "./clock";
import { cx } from "./cx";
import styles from "./DayRibbon.module.css";
import { initials } from "./people";
import { Pressable, type Target } from "./Pressable";
import { words } from "./words";

interface Placed extends Target {
  id: string;
  /** Minutes after midnight in the viewer's zone. */
  start: number;
  /** The whole thing in a sentence, for those who do not see the picture. */
  said: string;
}

export type RibbonItem =
  | (Placed & { kind: "interview"; end: number; name: string; next?: boolean })
  | (Placed & { kind: "hold" | "other"; end: number; icon: IconName })
  | (Placed & { kind: "due"; word: string });

export interface DayRibbonProps {
  label: string;
  /** First and last hour of the axis. */
  from: number;
  to: number;
  items: readonly RibbonItem[];
  /** Minutes after midnight, if the day is today. */
  now?: number;
}

/** A day on an hour axis: interviews, the time held for writing up, what falls due, and now. */
export function DayRibbon({ label, from, to, items, now }: DayRibbonProps) {
  const place = (minutes: number) => clamp((minutes - from * 60) / ((to - from) * 60));
  const hours = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <section className={styles.ribbon} aria-label={label}>
      <div aria-hidden>
        {hours.map((hour) => (
          <span key={hour} className={cx(styles.hour, isNear(hour, now) && styles.near)} style={{ left: percent(place(hour * 60)) }}>
            {!isCovered(hour, now) && <span>{String(hour).padStart(2, "0")}</span>}
          </span>
        ))}
      </div>
      <ol className={styles.lane}>
        {items.map((item) => {
          const left = place(item.start);
          const width = item.kind === "due" ? 0 : place(item.end) - left;
          const style: CSSProperties = { left: percent(left), width: item.kind === "due" ? undefined : percent(width) };
          return (
            <li key={item.id} className={cx(item.kind === "due" && styles.due, item.kind === "due" && leaves(left, item.word) && styles.flip)} style={style}>
              <Item item={item} />
            </li>
          );
        })}
      </ol>
      {now !== undefined && now >= from * 60 && now <= to * 60 && (
        <div className={styles.now} style={{ left: percent(place(now)) }}>
          <span aria-hidden>{hourMinute(now)}</span>
          <span className="hb-vh">{words.now(hourMinute(now))}</span>
        </div>
      )}
    </section>
  );
}

/** The tag of the present time stands where this hour's number would: the tag says it better. */
function isCovered(hour: number, now: number | undefined): boolean {
  if (now === undefined) return false;
  const past = now - hour * 60;
  return past > -20 && past < 45;
}

/** About the share of an ordinary ribbon that a letter takes; a word that would leave it stands before its mark. */
const LETTER = 0.0085;

const leaves = (left: number, word: string): boolean => left + word.length * LETTER > 0.98;

/** On a phone the tag is as wide as an hour and reaches further. */
function isNear(hour: number, now: number | undefined): boolean {
  return now !== undefined && now - hour * 60 > -40 && now - hour * 60 < 85;
}

function Item({ item }: { item: RibbonItem }) {
  const target = { href: item.href, onSelect: item.onSelect, title: item.said };
  const said = <span className="hb-vh">{item.said}</span>;
  if (item.kind === "due") {
    return (
      <Pressable {...target}>
        <span aria-hidden>
          <span>{item.word}</span>
        </span>
        {said}
      </Pressable>
    );
  }
  if (item.kind === "interview") {
    return (
      <Pressable {...target} className={cx(styles.block, styles.interview, item.next && styles.next)}>
        <span className={cx(styles.title, "hb-cut")} aria-hidden>
          {item.name}
        </span>
        <span className={styles.time} aria-hidden>
          {hourMinute(item.start)}
        </span>
        <span className={styles.initials} aria-hidden>
          {initials(item.name)}
        </span>
        {said}
      </Pressable>
    );
  }
  return (
    <Pressable {...target} className={cx(styles.block, styles[item.kind])}>
      <Icon name={item.icon} size={14} />
      {said}
    </Pressable>
  );
}
