/** Principles with how strongly they are shown: three bars and the word. */
import type { StoryPrinciple } from "@/api/types/prep/stories";
import { barsOf, byStrength, strengthWord, usePrinciples } from "./principles";
import styles from "./Strengths.module.css";

export function Strengths({ list }: { list: readonly StoryPrinciple[] }) {
  const { nameOf } = usePrinciples();
  return (
    <ul className={styles.list}>
      {byStrength(list).map(({ id, strength }) => (
        <li key={id}>
          <span className="hb-cut">{nameOf(id)}</span>
          <span className={styles.bars} aria-hidden>
            {[1, 2, 3].map((bar) => (
              <i key={bar} className={bar <= barsOf[strength] ? styles.full : undefined} />
            ))}
          </span>
          <span className={styles.word}>{strengthWord(strength)}</span>
        </li>
      ))}
    </ul>
  );
}
