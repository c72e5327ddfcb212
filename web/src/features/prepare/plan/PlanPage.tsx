/** What to do tonight, the week as free time, what is due, and whether it will be enough. */
import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { diagnosticQuery, profileQuery } from "@/api/prep";
import type { Plan } from "@/api/types/prep/plan";
import { Icon } from "@/ui/icons/Icon";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { daysBetween } from "../dates";
import { PlanContext } from "./context";
import { Forecast } from "./Forecast";
import { Items } from "./Items";
import { PlanHead, type PlanSheet, Tonight } from "./PlanHead";
import styles from "./Plan.module.css";
import { RunUp } from "./RunUp";
import { withItems } from "./search";
import { Slipped } from "./Slipped";
import { usePlan } from "./usePlan";
import { WaysOut } from "./WaysOut";
import { Week } from "./Week";
import { t } from "./words";

/** From here on the week is the run-up to the day. */
const RUN_UP_DAYS = 7;

const inRunUp = ({ date, today }: Plan): boolean =>
  date !== null && date >= today && daysBetween(today, date) < RUN_UP_DAYS;

/** From the day on, what follows it is nearer than the plan. */
function Afterwards({ plan }: { plan: Plan }) {
  if (plan.date === null || plan.date > plan.today) return null;
  return (
    <p className="hb-note">
      <Icon name="flag" size={14} />
      <span>
        {t(plan.date === plan.today ? "itIsToday" : "itIsOver")}{" "}
        <Link to="/prepare/after" className="hb-link">
          {t("afterGo")}
        </Link>
      </span>
    </p>
  );
}

function Diagnose() {
  const { data } = useQuery({ ...diagnosticQuery, retry: false });
  if (!data || data.done_at) return null;
  return (
    <p className="hb-note">
      <Icon name="info" size={14} />
      <span>
        {t("diagnostic")}{" "}
        <Link to="/prepare/diagnostic" className="hb-link">
          {t("diagnosticGo")}
        </Link>
      </span>
    </p>
  );
}

function Body({ plan }: { plan: Plan }) {
  const [sheet, setSheet] = useState<PlanSheet>(null);
  const { view } = useSearch({ from: "/framed/prepare/plan" });
  const router = useRouter();
  const all = () => void router.navigate({ to: "/prepare/plan", search: withItems("all"), resetScroll: false });
  useShortcut({ keys: "c", label: t("keyCalendar"), group: t("keyGroup"), run: () => setSheet("calendar") });
  useShortcut({ keys: "v", label: t("keyMove"), group: t("keyGroup"), run: () => setSheet("date") });
  useShortcut({ keys: "a", label: t("keyAll"), group: t("keyGroup"), run: all });
  useShortcut({
    keys: "s", label: t("keyStart"), group: t("keyGroup"), when: plan.next !== null,
    run: () => plan.next && router.history.push(plan.next.href),
  });
  return (
    <div className={styles.page}>
      <PlanHead sheet={sheet} onSheet={setSheet} />
      <Afterwards plan={plan} />
      <Diagnose />
      <Tonight />
      {inRunUp(plan) && view !== "week" ? <RunUp /> : <Week />}
      <WaysOut onDate={() => setSheet("date")} />
      <div className={styles.two}>
        <Items />
        <div className={styles.side}>
          <Forecast />
          <Slipped />
        </div>
      </div>
    </div>
  );
}

const PAGES = [
  { to: "/prepare/notes", words: t("notes"), icon: "pencil" },
  { to: "/prepare/day", words: t("day"), icon: "day" },
  { to: "/prepare/after", words: t("after"), icon: "flag" },
] as const;

export function PlanPage() {
  const { week } = useSearch({ from: "/framed/prepare/plan" });
  const profile = useQuery(profileQuery);
  const { query, block, item } = usePlan(week);
  if (profile.data && !profile.data.profile) return <Navigate to="/prepare" replace />;
  const plan = query.data;
  const menu = PAGES.map(({ to, words, icon }) => (
    <Menu.Item key={to} component={Link} to={to} leftSection={<Icon name={icon} size={14} />}>
      {words}
    </Menu.Item>
  ));
  return (
    <PrepFrame title={t("title")} menu={menu} ownHeading={Boolean(plan)}>
      {plan ? (
        <PlanContext value={{ plan, block, item }}>
          <Body plan={plan} />
        </PlanContext>
      ) : query.error ? (
        <QueryError error={query.error} retry={() => void query.refetch()} />
      ) : (
        <SkeletonRows rows={8} columns={[0.4, 0.2, 0.2]} />
      )}
    </PrepFrame>
  );
}
