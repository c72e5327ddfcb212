/** How long the story takes aloud, to scale against the usual answer, and who acts in it, in the order of the text. */
import type { Report, StoryContext } from "@/api/types/prep/stories";
import { lengthWords } from "@/ui/prep/minutes";
import { capital, t as shared } from "../words";
import styles from "./Editor.module.css";
import { type Bar, barsOf, beside, labelsOf, runsOf, scaleEnd, secondsOf, stripOf, USUAL } from "./measure";
import { t } from "./words";

const METER = 358;
const STRIP = 238;
const SHADES = {
  situation: "var(--hb-seq-2)",
  task: "var(--hb-seq-1)",
  action: "var(--hb-seq-4)",
  result: "var(--hb-seq-3)",
  learning: "var(--hb-seq-1)",
} as const;

export function besideWords(seconds: number, context: StoryContext): string {
  const off = beside(seconds, context);
  const what = t(context === "phone" ? "phoneAnswer" : "loopAnswer");
  const by = Math.abs(off) < 60 ? t("seconds", { seconds: Math.abs(off) }) : lengthWords(Math.abs(off));
  if (off === 0) return t("inside", { what });
  return off < 0 ? t("shortOf", { by, what }) : t("over", { by, what });
}

function Bars({ bars, scale }: { bars: readonly Bar[]; scale: number }) {
  return (
    <>
      {bars.map(({ section, at, seconds }) => (
        <rect key={section} x={at * scale} y="10" width={Math.max(1, seconds * scale - 1)} height="8" fill={SHADES[section]}>
          <title>{shared(section)}</title>
        </rect>
      ))}
      {labelsOf(bars, scale, shared).map(({ section, x }) => (
        <text key={section} x={x} y="34">
          {shared(section)}
        </text>
      ))}
    </>
  );
}

export function Meter({ report, context }: { report: Report; context: StoryContext }) {
  const seconds = secondsOf(report.words);
  const { from, to } = USUAL[context];
  const scale = METER / scaleEnd(seconds, context);
  const bars = barsOf(report);
  const parts = bars.map((bar) => t("part", { section: shared(bar.section), length: lengthWords(bar.seconds) })).join(", ");
  const what = capital(t(context === "phone" ? "phoneAnswer" : "loopAnswer"));
  const alt = t("meterAlt", { length: lengthWords(seconds), parts, What: what, from, to });
  const crowded = seconds * scale > from * 60 * scale - 4;
  return (
    <div>
      <div className={styles.label}>
        <span>{t("spoken")}</span>
        <b>{lengthWords(seconds)}</b>
        <span className={styles.end}>{besideWords(seconds, context)}</span>
      </div>
      <svg className={styles.svg} viewBox={`0 0 ${METER} 40`} preserveAspectRatio="xMinYMin meet" role="img" aria-label={alt}>
        <rect x={from * 60 * scale} y="4" width={(to - from) * 60 * scale} height="20" rx="3" fill="var(--hb-ok-soft)" stroke="var(--hb-ok-line)" />
        <Bars bars={bars} scale={scale} />
        {seconds > 0 && <rect x={seconds * scale} y="2" width="2" height="22" rx="1" fill="var(--hb-text)" />}
        {!crowded && (
          <text x={from * 60 * scale + 4} y="37">
            {from}
          </text>
        )}
        <text x={to * 60 * scale} y="37" textAnchor="end">
          {t("minuteTick", { to })}
        </text>
      </svg>
    </div>
  );
}

export function WhoActs({ report }: { report: Report }) {
  const words = report.actors.map(({ word }) => word);
  const { actors, cell, named } = stripOf(words, STRIP);
  return (
    <div>
      <div className={styles.label}>
        <span>{t("acts")}</span>
        {words.length === 0 && <span className={styles.end}>{t("actsNone")}</span>}
      </div>
      {words.length > 0 && (
        <svg className={styles.svg} viewBox={`0 0 ${STRIP} 40`} preserveAspectRatio="xMinYMin meet" role="img" aria-label={t("actsAlt", { runs: runsOf(words) })}>
          {actors.map(({ word, x }, at) => (
            <g key={at}>
              <rect
                x={x + 0.75} y="8.75" width={Math.max(1, cell - 1)} height="10.5" rx="2.5" strokeWidth="1.25"
                fill={word === "I" ? "var(--hb-seq-4)" : "none"}
                stroke={word === "I" ? "var(--hb-seq-4)" : "var(--hb-warn-solid)"}
                strokeDasharray={word === "I" ? undefined : "3 2"}
              />
              {named && (
                <text className={word === "I" ? styles.said : styles.we} x={x + cell / 2} y="34" textAnchor="middle">
                  {word}
                </text>
              )}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
