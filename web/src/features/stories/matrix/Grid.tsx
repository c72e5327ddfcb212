/** Stories by principles: size is depth, and a gap is a whole tinted column, so that it is seen from afar. */
import { Link } from "@tanstack/react-router";
import type { Matrix, StoryBrief, Strength } from "@/api/types/prep/stories";
import { cx } from "@/ui/parts/cx";
import { strengthWord } from "../principles";
import { t as shared } from "../words";
import { isGap, isWantedTwice, RADIUS, strengthOf } from "./cells";
import styles from "./Matrix.module.css";
import { t } from "./words";

/** With more the rows scroll, and heads and foot stay. */
const MOST_ROWS = 20;

export function Depth({ strength, label }: { strength: Strength; label?: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" className={styles.depth} role={label ? "img" : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      <circle cx="8" cy="8" r={RADIUS[strength]} fill={strength === "leads" ? "var(--hb-seq-4)" : "var(--hb-seq-3)"} />
    </svg>
  );
}

export function Legend() {
  return (
    <p className={styles.legend}>
      {(["leads", "carries", "touches"] as const).map((strength) => (
        <span key={strength}>
          <Depth strength={strength} />
          {t(strength)}
        </span>
      ))}
      <span>
        <i className={styles.twice} />
        {t("wantedTwice")}
      </span>
    </p>
  );
}

function Row({ story, principles }: { story: StoryBrief; principles: Matrix["principles"] }) {
  return (
    <tr>
      <th scope="row">
        <span className="hb-row">
          <Link to="/prepare/stories/$id" params={{ id: story.id }} className="hb-cut" title={story.title}>
            {story.title || shared("untitled")}
          </Link>
          {story.status === "draft" && <span className="hb-badge line">{shared("draft")}</span>}
        </span>
      </th>
      {principles.map((principle) => {
        const strength = strengthOf(story, principle.id);
        const words = strength && t("cell", { story: story.title, strength: strengthWord(strength), principle: principle.name });
        return (
          <td key={principle.id} className={cx(isGap(principle) && styles.gap)} title={words}>
            {strength && <Depth strength={strength} label={strengthWord(strength)} />}
          </td>
        );
      })}
    </tr>
  );
}

function Foot({ principles }: { principles: Matrix["principles"] }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{t("count")}</th>
        {principles.map((principle) => (
          <td key={principle.id} className={cx(isGap(principle) && styles.gap)}>
            {principle.count}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

export function Grid({ matrix: { principles, stories } }: { matrix: Matrix }) {
  return (
    <div className={styles.scroll} data-many={stories.length > MOST_ROWS || undefined}>
      <table className={styles.grid}>
        <caption className="hb-vh">{t("caption")}</caption>
        <thead>
          <tr>
            <td />
            {principles.map((principle) => (
              <th key={principle.id} scope="col" className={cx(isGap(principle) && styles.gapHead)}>
                <span className={styles.name}>
                  {principle.short}
                  {isGap(principle) && <span className="hb-vh">, {t("gap")}</span>}
                  {isWantedTwice(principle) && <span className="hb-vh">, {t("wantedTwice")}</span>}
                </span>
                <i className={cx(isWantedTwice(principle) && styles.twice)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stories.map((story) => (
            <Row key={story.id} story={story} principles={principles} />
          ))}
          {stories.length === 0 && (
            <tr>
              <th scope="row" className="hb-t3">{t("firstStory")}</th>
              {principles.map(({ id }) => (
                <td key={id} className={styles.gap} />
              ))}
            </tr>
          )}
        </tbody>
        {stories.length > 0 && <Foot principles={principles} />}
      </table>
    </div>
  );
}
