/** The question now, the largest thing on the page, why it was asked, and where it is answered. */
import type { Drill, DrillNow } from "@/api/types/prep/drills";
import { HrefLink } from "@/ui/HrefLink";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { RuleLink } from "../RuleLink";
import { Ask } from "./Ask";
import styles from "./Drill.module.css";
import { t } from "./words";

const stopped = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Asked though nothing was missing: the server gives a reason only for what the answer left out. */
const isLadder = ({ because: { rule, words } }: DrillNow): boolean => rule === null && !words.startsWith("Asked because");

export interface NowProps {
  drill: Drill;
  now: DrillNow;
  children: React.ReactNode;
}

export function Now({ drill, now, children }: NowProps) {
  const depth = drill.turns.length;
  return (
    <li className={cx(styles.turn, styles.last)}>
      <span className={cx(styles.mark, styles.on)} aria-hidden>
        {depth === 0 ? "Q" : depth}
      </span>
      <div>
        <h1 className={styles.ask} aria-live="polite">
          <span className="hb-vh">{depth === 0 ? t("question") : t("asked", { number: depth })}: </span>
          <Ask ask={now.ask} quote={now.quote} />
        </h1>
        {depth > 0 && (
          <p className={styles.because}>
            <Icon name="ear" size={14} />
            <span>
              {stopped(now.because.words)} {now.because.rule && <RuleLink rule={now.because.rule} />}
              {isLadder(now) && (
                <HrefLink href="/prepare/guide/bar_raiser" className="hb-link">
                  {t("ladder")}
                </HrefLink>
              )}
            </span>
          </p>
        )}
        {children}
      </div>
    </li>
  );
}
