/** Will it be enough: hours of evidence against the plan, and a band that says how sure that is. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Forecast as ForecastData } from "@/api/types/prep/plan";
import { hoursWords } from "@/ui/prep/minutes";
import { PrepSection } from "@/ui/prep/PrepSection";
import { addDays, daysBetween, shortDay } from "../dates";
import { burnUp, CHART, spread } from "./burnUp";
import { usePlanPage } from "./context";
import styles from "./Forecast.module.css";
import { ForecastTable } from "./ForecastTable";
import { t } from "./words";

interface PictureProps {
  forecast: ForecastData;
  today: string;
  until: string;
  /** Without a date the axis counts weeks. */
  dated: boolean;
}

function chartWords({ forecast, until }: PictureProps): string {
  const { done_minutes: done, planned_minutes: planned, expected, low80, high80 } = forecast;
  const now = t("chart", { done: hoursWords(done), planned: hoursWords(planned) });
  if (expected === null) return now;
  const words = { date: shortDay(until), low: hoursWords(low80 ?? 0), high: hoursWords(high80 ?? 0), expected: hoursWords(expected) };
  return `${now} ${t("chartAhead", words)}`;
}

function Picture(props: PictureProps) {
  const { forecast, today, until, dated } = props;
  const chart = burnUp(forecast, today, until);
  const { ahead } = chart;
  const from = forecast.plan_points[0]?.date ?? forecast.points[0]?.date ?? today;
  const label = (date: string) => (dated ? shortDay(date) : t("weekNumber", { count: Math.floor(daysBetween(from, date) / 7) + 1 }));
  const middle = addDays(today, Math.round(daysBetween(today, until) / 2));
  const ends = ahead && spread(ahead.high, ahead.end.y, ahead.low);
  const showFrom = chart.x(today) - chart.x(from) > 56;
  const showToday = chart.x(until) - chart.x(today) > 72;
  const roomForMiddle = chart.x(until) - chart.x(today) > 150;
  return (
    <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} width="100%" role="img" aria-label={chartWords(props)} className={styles.chart}>
      {chart.rules.map((y) => (
        <path key={y} d={`M${CHART.left} ${y}H${CHART.right}`} className={styles.rule} />
      ))}
      <path d={`M${CHART.left} ${CHART.bottom}H${CHART.right}`} className={styles.base} />
      {ahead && <path d={ahead.band80} className={styles.band80} />}
      {ahead && <path d={ahead.band50} className={styles.band50} />}
      <path d={chart.plan} className={styles.plan} />
      {ahead && <path d={ahead.line} className={styles.ahead} />}
      <path d={chart.done} className={styles.done} />
      <circle cx={chart.today.x} cy={chart.today.y} r="4" className={styles.now} />
      <text className={styles.ink} x={Math.min(chart.today.x + 9, CHART.right - 70)} y={Math.min(chart.today.y + 13, CHART.bottom - 5)}>
        {t("chartToday", { hours: hoursWords(forecast.done_minutes) })}
      </text>
      <text className={styles.tick} x={CHART.left + (CHART.right - CHART.left) * 0.46} y={CHART.top + (CHART.bottom - CHART.top) * 0.36} textAnchor="end">
        {t("chartPlan", { hours: hoursWords(forecast.planned_minutes) })}
      </text>
      {ends && (
        <>
          <text className={styles.tick} x={306} y={ends[0] + 4}>
            {Math.round((forecast.high80 ?? 0) / 60)}
          </text>
          <text className={styles.most} x={306} y={ends[1] + 4}>
            {hoursWords(forecast.expected ?? 0)}
          </text>
          <text className={styles.tick} x={306} y={ends[2] + 4}>
            {Math.round((forecast.low80 ?? 0) / 60)}
          </text>
        </>
      )}
      {showFrom && (
        <text className={styles.tick} x={CHART.left} y={148}>
          {label(from)}
        </text>
      )}
      {showToday && (
        <text className={styles.tick} x={chart.x(today)} y={148} textAnchor={showFrom ? "middle" : "start"}>
          {label(today)}
        </text>
      )}
      {roomForMiddle && (
        <text className={styles.tick} x={chart.x(middle)} y={148} textAnchor="middle">
          {label(middle)}
        </text>
      )}
      <text className={styles.tick} x={CHART.right} y={148} textAnchor="end">
        {label(until)}
      </text>
    </svg>
  );
}

export function Forecast() {
  const { plan } = usePlanPage();
  const [table, setTable] = useState(false);
  const { forecast } = plan;
  if (!forecast) {
    return (
      <PrepSection title={t("forecastNone")}>
        <p className="hb-t2 hb-xs">{t("forecastNoneWords")}</p>
      </PrepSection>
    );
  }
  const until = plan.date ?? forecast.plan_points.at(-1)?.date ?? plan.week.to;
  return (
    <PrepSection
      title={forecast.title}
      end={
        <Button size="xs" variant="subtle" className={styles.toggle} onClick={() => setTable((was) => !was)}>
          {t(table ? "asPicture" : "asTable")}
        </Button>
      }
    >
      <p className={styles.words}>{forecast.words}</p>
      {table ? (
        <ForecastTable forecast={forecast} today={plan.today} until={until} />
      ) : (
        <Picture forecast={forecast} today={plan.today} until={until} dated={plan.date !== null} />
      )}
    </PrepSection>
  );
}
