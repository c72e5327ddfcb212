/** Beside the conversation: the timer, how deep it goes, and what was heard of a spoken answer. */
import { useState } from "react";
import type { Drill } from "@/api/types/prep/drills";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { lengthWords } from "@/ui/prep/minutes";
import { ScrollPane } from "@/ui/prep/ScrollPane";
import practice from "../Practice.module.css";
import { Heard } from "../speaking/Heard";
import { RingTimer } from "../timer/RingTimer";
import type { Stopwatch } from "../timer/Stopwatch";
import styles from "./Drill.module.css";
import { soundName } from "./useDrill";
import { t } from "./words";

function Rungs({ drill }: { drill: Drill }) {
  const at = drill.now ? drill.turns.length : -1;
  const rungs = Array.from({ length: drill.most }, (_, index) => index + 1);
  const label = (rung: number) => drill.turns[rung]?.label ?? (rung === at ? drill.now?.label : undefined);
  const open = at < 0 ? 0 : Math.max(at + 1, 1);
  return (
    <ol className={styles.rungs}>
      {rungs.map((rung) => {
        const turn = drill.turns[rung];
        const state = rung === at ? styles.on : turn ? undefined : styles.off;
        return (
          <li key={rung} className={state === styles.off ? styles.ahead : undefined} aria-current={rung === at ? "step" : undefined}>
            <span className={cx(styles.mark, state)}>{rung}</span>
            <span className={cx("hb-cut", rung === at && "hb-med")}>{label(rung) ?? (rung === open ? t("depends") : "")}</span>
            <span className="hb-t3 hb-xs">{rung === at ? t("now") : turn && turn.seconds > 0 ? lengthWords(turn.seconds) : ""}</span>
          </li>
        );
      })}
    </ol>
  );
}

export const depthWords = ({ turns, now, most }: Drill): string => {
  const depth = now ? turns.length : turns.length - 1;
  return depth <= 0 ? t("depthNone", { most }) : t("depth", { depth, most });
};

function HeardAnswers({ drill }: { drill: Drill }) {
  const spoken = drill.turns.flatMap((turn, at) => (turn.spoken ? [at] : []));
  const [picked, setPicked] = useState<number | null>(null);
  const at = picked ?? spoken.at(-1);
  const turn = at === undefined ? undefined : drill.turns[at];
  if (at === undefined || !turn?.spoken) return null;
  const name = (each: number) => (each === 0 ? t("heardFirst") : t("heardLater", { number: each }));
  return (
    <section aria-label={name(at)}>
      <h2 className="hb-h-sec">{name(at)}</h2>
      <Heard
        key={at}
        label={name(at)}
        name={soundName(drill.id, at)}
        spoken={turn.spoken}
        usual={at === 0 ? drill.usual_seconds : (drill.now?.usual_seconds ?? drill.usual_seconds / 3)}
        story={at === 0 ? drill.context : null}
      />
      {spoken.length > 1 && (
        <div className={styles.others}>
          {spoken.map((each) => (
            <button key={each} type="button" className={cx(styles.mark, each === at && styles.on)} aria-pressed={each === at} aria-label={name(each)} onClick={() => setPicked(each)}>
              {each === 0 ? "Q" : each}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

export function Beside({ drill, watch, answering }: { drill: Drill; watch: Stopwatch; answering: boolean }) {
  return (
    <ScrollPane as="aside" className={styles.side} label={depthWords(drill)}>
      {drill.now && answering && (
        <RingTimer
          watch={watch}
          usual={drill.now.usual_seconds}
          what={t(drill.turns.length === 0 ? "anAnswer" : "aFollowUp")}
        />
      )}
      <section>
        <h2 className="hb-h-sec">{depthWords(drill)}</h2>
        <Rungs drill={drill} />
      </section>
      <HeardAnswers drill={drill} />
      <p className={practice.promise}>
        <Icon name="lock" size={14} />
        <span>{t("promise")}</span>
      </p>
    </ScrollPane>
  );
}
