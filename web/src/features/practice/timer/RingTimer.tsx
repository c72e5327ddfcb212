/** The ring, its time and what is usual; the person starts and pauses it. */
import { ActionIcon, Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { Icon } from "@/ui/icons/Icon";
import { lengthWords } from "@/ui/prep/minutes";
import { isLong, RING, ringDash } from "./ring";
import type { Stopwatch } from "./Stopwatch";
import styles from "./Timer.module.css";
import { t } from "./words";

export interface RingTimerProps {
  watch: Stopwatch;
  usual: number;
  /** What the usual length is that of: "a follow-up". */
  what: string;
}

export const useWatch = (watch: Stopwatch) => useSyncExternalStore(watch.subscribe, watch.view);

function Ring({ seconds, usual }: { seconds: number; usual: number }) {
  const middle = RING.size / 2;
  const circle = { cx: middle, cy: middle, r: RING.radius };
  return (
    <svg className={styles.ring} viewBox={`0 0 ${RING.size} ${RING.size}`} role="img" aria-label={t("ring", { seconds, usual })}>
      <circle {...circle} />
      {seconds > 0 && <circle {...circle} className={styles.part} strokeDasharray={ringDash(seconds, usual)} />}
    </svg>
  );
}

export function RingTimer({ watch, usual, what }: RingTimerProps) {
  const { seconds, running, started } = useWatch(watch);
  const said = lengthWords(usual);
  return (
    <div className={styles.timer}>
      <Ring seconds={seconds} usual={usual} />
      <div>
        {started ? (
          <div className={styles.line}>
            <span className={styles.time} role="timer">
              {lengthWords(seconds)}
            </span>
            <ActionIcon size="xs" aria-label={t(running ? "pause" : "goOn")} aria-keyshortcuts="t" onClick={() => watch.toggle()}>
              <Icon name={running ? "pause" : "play"} size={14} />
            </ActionIcon>
          </div>
        ) : (
          <Button size="xs" leftSection={<Icon name="play" size={14} />} aria-keyshortcuts="t" onClick={() => watch.start()}>
            {t("start")}
          </Button>
        )}
        <p className="hb-t3 hb-xs">{isLong(seconds, usual) ? t("long", { usual: said }) : t("about", { usual: said, what })}</p>
      </div>
    </div>
  );
}

/** For a phone: the time in the line above the question. */
export function SmallTimer({ watch, usual }: { watch: Stopwatch; usual: number }) {
  const { seconds, running, started } = useWatch(watch);
  return (
    <button type="button" className={styles.small} aria-label={t(running ? "pause" : started ? "goOn" : "start")} onClick={() => watch.toggle()}>
      <b>{lengthWords(seconds)}</b>
      <span className="hb-t3 hb-xs">{isLong(seconds, usual) ? t("longShort") : t("ofUsual", { usual: lengthWords(usual) })}</span>
      <Icon name={running ? "pause" : "play"} size={12} />
    </button>
  );
}
