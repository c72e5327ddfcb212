/** The loudness of an answer as bars, its longest pause bracketed below. */
import { lengthWords } from "@/ui/prep/minutes";
import { barsOf, longestOf, type Pause } from "./measure";
import styles from "./Speaking.module.css";
import { t } from "./words";

export interface WaveformProps {
  levels: readonly number[];
  seconds: number;
  pauses: readonly Pause[];
  /** What it is: "Your first answer". */
  label: string;
  /** Share that has been played. */
  played?: number | undefined;
}

const WIDTH = 238;
const MIDDLE = 17;
const BARS = 60;

const saidOf = ({ seconds, pauses, label }: WaveformProps): string => {
  const longest = longestOf(pauses);
  const length = lengthWords(seconds);
  const words = longest
    ? t("heardPause", { length, pause: t("seconds", { seconds: Math.round(longest.seconds) }), at: lengthWords(longest.at) })
    : t("heard", { length });
  return `${label}: ${words}`;
};

export function Waveform(props: WaveformProps) {
  const { levels, seconds, pauses, played } = props;
  const bars = barsOf(levels, BARS);
  const loudest = Math.max(0.05, ...bars);
  const step = (WIDTH - 2) / Math.max(1, bars.length - 1);
  const longest = longestOf(pauses);
  const x = (at: number) => (seconds > 0 ? (at / seconds) * WIDTH : 0);
  const bracket = longest && { from: x(longest.at), to: Math.max(x(longest.at) + 6, x(longest.at + longest.seconds)) };
  const middle = bracket ? Math.min(WIDTH - 48, Math.max(48, (bracket.from + bracket.to) / 2)) : 0;
  return (
    <svg viewBox={`0 0 ${WIDTH} 56`} width="100%" role="img" aria-label={saidOf(props)} className={styles.wave}>
      {bars.map((bar, at) => {
        const height = Math.max(2, (bar / loudest) * 32);
        const past = played !== undefined && played > 0 && (at + 1) / bars.length <= played;
        return <rect key={at} className={past ? styles.past : undefined} x={at * step} y={MIDDLE - height / 2} width="2" height={height} rx="1" />;
      })}
      {bracket && longest && (
        <>
          <path d={`M${bracket.from} 38v3H${bracket.to}v-3`} />
          <text x={middle} y="52" textAnchor="middle">
            {t("seconds", { seconds: Math.round(longest.seconds) })}
          </text>
        </>
      )}
      <text x="0" y="52">
        0:00
      </text>
      <text x={WIDTH} y="52" textAnchor="end">
        {lengthWords(seconds)}
      </text>
    </svg>
  );
}
