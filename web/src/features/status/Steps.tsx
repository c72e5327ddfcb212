import type { CandidateStatus, StatusStep } from "@/api/types/public";
import { day } from "@/lib/time";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { useNow, useViewerZone } from "@/ui/viewer";
import styles from "./Status.module.css";
import { t } from "./words";

/** A date without an hour is the same day everywhere. */
const useDate = () => {
  const now = useNow();
  return (date: string) => day(`${date}T12:00:00Z`, "UTC", now);
};

const SAID = { done: t("done"), now: t("here"), next: t("ahead") };

export function Steps({ steps }: { steps: readonly StatusStep[] }) {
  return (
    <section aria-labelledby="where">
      <h2 id="where" className="hb-semi">
        {t("where")}
      </h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step: { name, words, state, at, by } }: { step: StatusStep }) {
  const zone = useViewerZone();
  const now = useNow();
  const date = useDate();
  return (
    <li aria-current={state === "now" ? "step" : undefined}>
      <span className={cx(styles.mark, styles[state])}>
        {state === "done" && <Icon name="check" size={12} />}
        <span className="hb-vh">{SAID[state]}</span>
      </span>
      <div>
        <span className={state === "now" ? "hb-semi" : undefined}>{name}</span>
        {state !== "done" && words && <p className={styles.small}>{words.charAt(0).toUpperCase() + words.slice(1)}</p>}
      </div>
      <span className={styles.date}>{at ? day(at, zone, now) : by ? t("by", { day: date(by) }) : null}</span>
    </li>
  );
}

export function Dates({ dates }: { dates: CandidateStatus["dates"] }) {
  const date = useDate();
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="dates">
      <h2 id="dates" className="hb-semi">
        {t("expect")}
      </h2>
      <dl className={styles.dates}>
        {dates.map(({ name, by, latest }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="hb-t2">
              {latest && latest !== by ? t("byLatest", { day: date(by), latest: date(latest) }) : t("byOnly", { day: date(by) })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
