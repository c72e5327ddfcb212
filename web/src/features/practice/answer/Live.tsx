/** While somebody speaks: how loud it is, how long it has been, and a stop that the space bar reaches. */
import { Button } from "@mantine/core";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Kbd } from "@/ui/parts/Kbd";
import { lengthWords } from "@/ui/prep/minutes";
import type { Recorder } from "../speaking/Recorder";
import styles from "../speaking/Speaking.module.css";
import { t } from "./words";

const BARS = 60;
const STEP = 4;

export function Live({ recorder, onStop }: { recorder: Recorder; onStop: () => void }) {
  const { state, seconds, levels } = useSyncExternalStore(recorder.subscribe, recorder.view);
  const stop = useRef<HTMLButtonElement>(null);
  const recording = state === "recording";
  useEffect(() => {
    if (recording) stop.current?.focus();
  }, [recording]);
  if (!recording) return <p className={styles.live}>{t("asking")}</p>;
  const last = levels.slice(-BARS);
  return (
    <div className={styles.live}>
      <span className={styles.length} role="timer">
        {lengthWords(Math.floor(seconds))}
      </span>
      <svg viewBox={`0 0 ${BARS * STEP} 40`} preserveAspectRatio="none" role="img" aria-label={t("level")}>
        {last.map((level, at) => {
          const height = Math.max(2, level * 38);
          return <rect key={at} x={(BARS - last.length + at) * STEP} y={20 - height / 2} width="2" height={height} rx="1" />;
        })}
      </svg>
      <Button ref={stop} variant="filled" aria-keyshortcuts="Space" onClick={onStop} rightSection={<Kbd keys={t("stopKey")} onFill />}>
        {t("stop")}
      </Button>
    </div>
  );
}
