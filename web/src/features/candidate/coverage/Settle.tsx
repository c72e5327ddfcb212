/** The same as the matrix, in sentences: what is open, each with the one click that settles it; then the rules. */
import { Button } from "@mantine/core";
import type { CoverageView } from "@/api/types/coverage";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { LimitBar } from "@/ui/parts/LimitBar";
import styles from "./Loop.module.css";
import type { Planning } from "./usePlanning";
import { t } from "./words";

export function Settle({ plan, planning }: { plan: CoverageView; planning: Planning }) {
  const firstAction = plan.to_settle.findIndex((item) => item.action);
  return (
    <>
      <section aria-labelledby="settle-title">
        <div className="hb-panel-h">
          <h2 className="hb-h-sec" id="settle-title">
            {t("settle")}
          </h2>
          {plan.to_settle.length > 0 && <span className="hb-t3">{plan.to_settle.length}</span>}
        </div>
        {plan.to_settle.length === 0 && (
          <p className="hb-row hb-t2">
            <Icon name="check" size={14} />
            {t("settled")}
          </p>
        )}
        <ul className={styles.settle} aria-live="polite">
          {plan.to_settle.map((item, index) => (
            <li key={`${item.kind} ${item.title} ${item.text}`}>
              <h3>
                <span className="hb-dot warn" aria-hidden />
                {item.title}
              </h3>
              <p>{item.text}</p>
              {planning.may && item.action && (
                <Button
                  size="xs"
                  variant={index === firstAction ? "filled" : "default"}
                  onClick={() => item.action && planning.run(item.action.op)}
                >
                  {item.action.label}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Seats plan={plan} />
      <Length plan={plan} />
    </>
  );
}

export function Seats({ plan }: { plan: CoverageView }) {
  return (
    <section aria-labelledby="seats-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="seats-title">
          {t("seats")}
        </h2>
      </div>
      {plan.seats.length === 0 && <p className="hb-t3">{t("noSeats")}</p>}
      <ul className={styles.seats}>
        {plan.seats.map((rule) => (
          <li key={rule.text}>
            <span>{rule.text}</span>
            <span className={rule.ok ? "hb-ok-t" : "hb-warn-t"} title={t(rule.ok ? "seatOk" : "seatOpen")}>
              <Icon name={rule.ok ? "check" : "clock"} size={14} />
              <span className="hb-vh">{t(rule.ok ? "seatOk" : "seatOpen")}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const lengthWords = ({ total, min, max }: CoverageView["minutes"]): string =>
  min === max ? t("minutesExact", { total, max }) : t("minutes", { total, min, max });

function Length({ plan: { minutes } }: { plan: CoverageView }) {
  return (
    <section aria-labelledby="length-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="length-title">
          {t("hours")}
        </h2>
        <span className={cx("acts", "hb-xs", minutes.ok ? "hb-t2" : "hb-warn-t")}>{lengthWords(minutes)}</span>
      </div>
      <LimitBar value={minutes.total} limit={minutes.max} label={lengthWords(minutes)} />
    </section>
  );
}
