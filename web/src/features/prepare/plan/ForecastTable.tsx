/** The chart's numbers for whoever cannot see it, or would rather read. */
import type { Forecast } from "@/api/types/prep/plan";
import { hoursWords } from "@/ui/prep/minutes";
import { shortDay } from "../dates";
import { plannedBy } from "./burnUp";
import styles from "./Forecast.module.css";
import { t } from "./words";

export interface ForecastTableProps {
  forecast: Forecast;
  today: string;
  until: string;
}

export function ForecastTable({ forecast, today, until }: ForecastTableProps) {
  const { expected, low50, high50, low80, high80 } = forecast;
  const range = (low: number | null, high: number | null) => t("range", { low: hoursWords(low ?? 0), high: hoursWords(high ?? 0) });
  return (
    <>
      <table className="hb-tbl">
        <thead>
          <tr>
            <th scope="col">{t("tableDate")}</th>
            <th scope="col" className="num">
              {t("tableDone")}
            </th>
            <th scope="col" className="num">
              {t("tablePlan")}
            </th>
          </tr>
        </thead>
        <tbody>
          {forecast.points
            .filter(({ date }) => date <= today)
            .map(({ date, minutes }) => (
              <tr key={date}>
                <td>{shortDay(date)}</td>
                <td className="num">{hoursWords(minutes)}</td>
                <td className="num">{hoursWords(plannedBy(forecast.plan_points, date))}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {expected !== null && (
        <dl className={styles.outlook}>
          <dt>{t("tableExpected", { day: shortDay(until) })}</dt>
          <dd>{hoursWords(expected)}</dd>
          <dt>{t("tableHalf")}</dt>
          <dd>{range(low50, high50)}</dd>
          <dt>{t("tableMost")}</dt>
          <dd>{range(low80, high80)}</dd>
        </dl>
      )}
    </>
  );
}
