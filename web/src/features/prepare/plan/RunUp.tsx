/** Fewer than seven days: what the last days ask, in place of the week. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { dayQuery } from "@/api/prep";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepSection } from "@/ui/prep/PrepSection";
import { QueryError } from "@/ui/QueryError";
import { DayTicks } from "../day/DayTicks";
import { withView } from "./search";
import { t } from "./words";

export function RunUp() {
  const { data, error, refetch } = useQuery(dayQuery);
  return (
    <PrepSection
      title={t("runUp")}
      beside={
        <Link to="/prepare/plan" search={withView("week")} className="hb-link" resetScroll={false}>
          {t("showWeek")}
        </Link>
      }
      end={
        <Link to="/prepare/day" className="hb-link hb-xs">
          {t("runUpEnd")}
        </Link>
      }
    >
      {data ? <DayTicks ticks={data.run_up} /> : error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={4} columns={[0.6]} />}
    </PrepSection>
  );
}
