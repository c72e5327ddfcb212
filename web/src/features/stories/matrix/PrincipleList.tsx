/** The matrix on a phone: one line for each principle, gaps first. */
import { Link } from "@tanstack/react-router";
import type { Matrix } from "@/api/types/prep/stories";
import { cx } from "@/ui/parts/cx";
import { strengthWord } from "../principles";
import { t as shared } from "../words";
import { isGap, isWantedTwice, linesOf } from "./cells";
import { Depth } from "./Grid";
import styles from "./Matrix.module.css";
import { t } from "./words";

export function PrincipleList({ matrix }: { matrix: Matrix }) {
  return (
    <section className={styles.list} aria-label={t("byPrinciple")}>
      {linesOf(matrix).map(({ principle, stories }) => (
        <div key={principle.id} className={cx(styles.line, isGap(principle) && styles.gapLine)}>
          <h3>
            {principle.name}
            {isWantedTwice(principle) && <small>{t("wantedTwice")}</small>}
          </h3>
          {stories.length === 0 && <p>{t("gap")}</p>}
          <ul>
            {stories.map(({ story, strength }) => (
              <li key={story.id}>
                <Depth strength={strength} label={strengthWord(strength)} />
                <Link to="/prepare/stories/$id" params={{ id: story.id }} className="hb-cut">
                  {story.title || shared("untitled")}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
