/** The chart's numbers for whoever cannot see it, or would rather read. */
import type { Forecast } from "@/api/types/prep/plan";
import { hoursWords } from "@/ui/prep/minutes";
import { shortDay } from "../dates";
import { t } from "./words";

export interface ForecastTableProps {
  forecast: Forecast;
  today: string;
  until: string;
}

/** The plan's minutes on the last of its points up to that day. */
function plannedBy(forecast: Forecast, date: string): number {
  return forecast.plan_points.findLast((point) => point.date <= date)?.minutes ?? 0;
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
                <td className="num">{hoursWords(plannedBy(forecast, date))}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {expected !== null && (
        <table className="hb-tbl">
          <thead>
            <tr>
              <th scope="col">{t("tableDate")}</th>
              <th scope="col">{t("tableExpected")}</th>
              <th scope="col">{t("tableHalf")}</th>
              <th scope="col">{t("tableMost")}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{shortDay(until)}</td>
              <td>{hoursWords(expected)}</td>
              <td>{range(low50, high50)}</td>
              <td>{range(low80, high80)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </>
  );
}
