/** Telling it: a clock that the person starts, cues in place of the text, and the log of how long it took. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { StoryContext } from "@/api/types/prep/stories";
import { after } from "@/lib/after";
import { dayTime } from "@/lib/time";
import { PrepSection } from "@/ui/prep/PrepSection";
import { lengthWords } from "@/ui/prep/minutes";
import { Own } from "@/ui/prep/Own";
import { useShortcut } from "@/ui/shortcuts";
import { toastError } from "@/ui/toast";
import { useNow, useViewerZone } from "@/ui/viewer";
import { useTold } from "../queries";
import { timesWords, t as shared } from "../words";
import { besideWords } from "./Gauges";
import { SECTIONS } from "./marks";
import { USUAL, usualSeconds } from "./measure";
import styles from "./Tell.module.css";
import { t } from "./tellWords";
import { useClock } from "./useClock";
import type { Writing } from "./useStory";

const RADIUS = 74;
const AROUND = 2 * Math.PI * RADIUS;
/** Words of a section that remind of the rest. */
const CUE_WORDS = 9;

const cueOf = (text: string): string => {
  const words = text.trim().split(/\s+/);
  return words.length > CUE_WORDS ? `${words.slice(0, CUE_WORDS).join(" ")} …` : text.trim();
};

/** The whole ring is the longest usual answer; the pale part of it is where one may stop. */
function Ring({ seconds, context }: { seconds: number; context: StoryContext }) {
  const { from, to } = usualSeconds(context);
  const ring = { cx: 84, cy: 84, r: RADIUS, fill: "none", strokeWidth: 7 } as const;
  return (
    <svg viewBox="0 0 168 168" className={styles.ring} aria-hidden>
      <circle {...ring} stroke="var(--hb-pressed)" />
      <circle {...ring} stroke="var(--hb-ok-line)" strokeDasharray={`${((to - from) / to) * AROUND} ${AROUND}`} strokeDashoffset={(-from / to) * AROUND} />
      <circle {...ring} stroke="var(--hb-accent)" strokeDasharray={`${Math.min(1, seconds / to) * AROUND} ${AROUND}`} />
    </svg>
  );
}

function Clock({ writing }: { writing: Writing }) {
  const { context } = writing.draft.input;
  const clock = useClock();
  const told = useTold(writing.story.id);
  const { seconds, state } = clock;
  const { to } = usualSeconds(context);
  const toggle = () => (state.at === "running" ? clock.stop() : clock.start());
  useShortcut({ keys: "c", label: t("keyClock"), group: t("keyGroup"), run: toggle });
  const log = async () => {
    // The log is written over the version that stands.
    await writing.flush();
    after(told, { context, seconds }, clock.reset, toastError);
  };
  const usual = t("usual", USUAL[context]);
  return (
    <div className={styles.clock}>
      <div className={styles.face}>
        <Ring seconds={seconds} context={context} />
        <div role="timer" aria-label={t("clock")} className={styles.time}>
          {lengthWords(seconds)}
        </div>
      </div>
      <p className="hb-t3" role="status">
        {state.at === "stopped"
          ? t("stopped", { length: lengthWords(seconds), beside: besideWords(seconds, context) })
          : seconds > to
            ? t("longer")
            : usual}
      </p>
      <div className={styles.acts}>
        {state.at === "stopped" ? (
          <>
            <Button variant="filled" onClick={() => void log()} loading={told.isPending}>
              {t("keep")}
            </Button>
            <Button onClick={clock.reset}>{t("drop")}</Button>
          </>
        ) : (
          <Button variant={state.at === "running" ? "default" : "filled"} onClick={toggle} data-autofocus>
            {t(state.at === "running" ? "stop" : "start")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Log({ writing }: { writing: Writing }) {
  const { tellings, told, last_told_at: last } = writing.story;
  const zone = useViewerZone();
  const now = useNow();
  if (told === 0) return <p className="hb-t3">{t("logNone")}</p>;
  return (
    <>
      {last && <p className="hb-t3 hb-xs">{t("times", { times: timesWords(told), day: dayTime(last, zone, now) })}</p>}
      <ol className={styles.log}>
        {(tellings ?? []).toReversed().map(({ at, context, seconds }) => (
          <li key={at}>
            <span className="hb-t3">{dayTime(at, zone, now)}</span>
            <span>
              <b className="hb-med">{lengthWords(seconds)}</b> {t(context)}
            </span>
            <span className="hb-t3">{besideWords(seconds, context)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

export function TellView({ writing }: { writing: Writing }) {
  const { input } = writing.draft;
  const [whole, setWhole] = useState(false);
  const toggle = (
    <button type="button" className="hb-link hb-xs" aria-pressed={whole} onClick={() => setWhole(!whole)}>
      {t(whole ? "onlyCues" : "whole")}
    </button>
  );
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <header>
          <h2 className="hb-h-page">{t("head")}</h2>
          <p className="hb-t3">{t("lead")}</p>
        </header>
        <PrepSection title={t("cues")} end={toggle}>
          <dl className={styles.cues}>
            {SECTIONS.map((section) => (
              <div key={section}>
                <dt>{shared(section)}</dt>
                <dd>
                  {input[section].trim() ? (
                    <Own as="p" className={whole ? styles.whole : undefined}>
                      {whole ? input[section] : cueOf(input[section])}
                    </Own>
                  ) : (
                    <span className="hb-t3">{t("empty")}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </PrepSection>
      </div>
      <div className={styles.right}>
        <Clock writing={writing} />
        <PrepSection title={t("log")}>
          <Log writing={writing} />
        </PrepSection>
      </div>
    </div>
  );
}
