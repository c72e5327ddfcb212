/** The week as free time and how full it is: the height of a block is its minutes, hatch is time given and not used. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { profileQuery } from "@/api/prep";
import type { PlanDay } from "@/api/types/prep/plan";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { minutesWords } from "@/ui/prep/minutes";
import { PrepSection } from "@/ui/prep/PrepSection";
import { addDays, dayWords, shortDay } from "../dates";
import { BlockCard } from "./BlockCard";
import { usePlanPage } from "./context";
import { isOpenDay, nextBlock } from "./moves";
import { withWeek } from "./search";
import { useDayDrop } from "./useBlockDrag";
import styles from "./Week.module.css";
import { t } from "./words";

/** As drawn: a minute is 1.1 px, unless one day would grow beyond the page. */
const PX_PER_MINUTE = 1.1;
const MOST_PX = 260;
/** A block keeps room for its title. */
const LEAST_PX = 26;

function pxPerMinute(days: readonly PlanDay[]): number {
  const longest = Math.max(...days.map((day) => Math.max(day.available, day.done + day.planned)), 1);
  return Math.min(PX_PER_MINUTE, MOST_PX / longest);
}

/** Beside a bar of minutes, minutes are easier to compare than hours. */
const dayMinutes = (minutes: number): string => (minutes < 120 ? `${minutes} min` : minutesWords(minutes));

function Sum({ day, today }: { day: PlanDay; today: string }) {
  if (day.over > 0) return <span className="hb-warn-t">{t("over", { minutes: dayMinutes(day.over) })}</span>;
  if (day.available === 0 && day.blocks.length === 0) return null;
  return <span>{dayMinutes(day.date < today ? day.done : day.done + day.planned)}</span>;
}

interface DayProps {
  day: PlanDay;
  scale: number;
  next: string | null;
  /** Before it, no time was given. */
  started: string;
}

function Day({ day, scale, next, started }: DayProps) {
  const { plan, block } = usePlanPage();
  const { ref, over } = useDayDrop<HTMLDivElement>(day.date, isOpenDay(plan, day.date), (id) => block(id).move(day.date));
  const now = day.date === plan.today;
  const words = dayWords(day.date, plan.today);
  const said = t("daySaid", { day: words, free: minutesWords(day.available), used: minutesWords(day.done + day.planned) });
  const early = day.date < started && day.blocks.length === 0;
  const rest = day.available === 0 && day.blocks.length === 0;
  // What is over needs the room.
  const newMonth = day.over === 0 && (day.date.endsWith("-01") || (now && day.date !== plan.week.from));
  return (
    <div ref={ref} role="group" aria-label={said} aria-current={now ? "date" : undefined} className={cx(styles.day, now && styles.now, over && styles.over)}>
      <div className={styles.dayHead} aria-hidden>
        <b>{words.slice(0, 3)}</b>
        <span>{newMonth ? shortDay(day.date) : Number(day.date.slice(-2))}</span>
        {!early && <Sum day={day} today={plan.today} />}
      </div>
      {early ? null : rest ? (
        <p className={styles.rest}>{t("restDay", { day: LONG[words.slice(0, 3)] ?? words })}</p>
      ) : (
        <div className={styles.tray} style={{ "--cap": `${Math.round(day.available * scale)}px` } as React.CSSProperties}>
          {day.blocks.map((each) => (
            <BlockCard key={each.id} block={each} day={day} height={Math.max(LEAST_PX, Math.round(each.minutes * scale))} next={each.id === next} />
          ))}
        </div>
      )}
    </div>
  );
}

const LONG: Record<string, string> = {
  Mon: "Monday", Tue: "Tuesday", Wed: "Wednesday", Thu: "Thursday", Fri: "Friday", Sat: "Saturday", Sun: "Sunday",
};

function Key() {
  return (
    <span className={cx(styles.key, "hb-hide-s")} aria-hidden>
      <span>
        <i className={styles.keyFree} />
        {t("keyFree")}
      </span>
      <span>
        <i className={styles.keyDone} />
        {t("keyDone")}
      </span>
      <span>
        <i />
        {t("keyPlanned")}
      </span>
      <span>
        <i className={styles.keySlipped} />
        {t("keySlipped")}
      </span>
    </span>
  );
}

/** Quiet arrows beside the dates. */
function Turn({ week, current }: { week: { from: string }; current: boolean }) {
  const turn = (days: number) => withWeek(addDays(week.from, days));
  return (
    <span className={styles.turn}>
      <Link to="/prepare/plan" search={turn(-7)} aria-label={t("earlier")} resetScroll={false}>
        <Icon name="chevronLeft" size={14} />
      </Link>
      <Link to="/prepare/plan" search={turn(7)} aria-label={t("later")} resetScroll={false}>
        <Icon name="chevronRight" size={14} />
      </Link>
      {!current && (
        <Link to="/prepare/plan" search={withWeek(undefined)} className="hb-link" resetScroll={false}>
          {t("backToNow")}
        </Link>
      )}
    </span>
  );
}

const longMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const longDate = (date: string) => longMonth.format(new Date(`${date}T12:00:00Z`));

export function Week() {
  const { plan } = usePlanPage();
  const { week, today } = plan;
  const started = useQuery(profileQuery).data?.profile?.started_on ?? week.from;
  const current = week.from <= today && today <= week.to;
  const scale = pxPerMinute(week.days);
  const next = current ? (nextBlock(plan)?.id ?? null) : null;
  return (
    <PrepSection
      title={t(current ? "thisWeek" : "week")}
      beside={
        <span className="hb-row">
          {t("weekSpan", { from: longDate(week.from), to: longDate(week.to) })}
          <Turn week={week} current={current} />
        </span>
      }
      end={<Key />}
    >
      <div className={styles.week}>
        {week.days.map((day) => (
          <Day key={day.date} day={day} scale={scale} next={next} started={started} />
        ))}
      </div>
      <p className="hb-vh">{t("keysHint")}</p>
    </PrepSection>
  );
}
