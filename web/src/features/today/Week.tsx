import { Link } from "@tanstack/react-router";
import type { InterviewRow } from "@/api/types/interview";
import { levelName } from "@/lib/level";
import { isoDay, relativeDay, weekday, when } from "@/lib/time";
import { Time } from "@/ui/Time";
import { useNow, useViewerZone } from "@/ui/viewer";
import styles from "./TodayPage.module.css";
import { t } from "./words";

/** The rows of a day under its date, in order. */
export function byDay<Row extends { starts_at: string }>(rows: readonly Row[], zone: string): [string, Row[]][] {
  const days = new Map<string, Row[]>();
  for (const row of rows.toSorted((a, b) => a.starts_at.localeCompare(b.starts_at))) {
    const day = isoDay(row.starts_at, zone);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}

export function Week({ rows }: { rows: readonly InterviewRow[] }) {
  const zone = useViewerZone();
  const now = useNow();
  const dayName = (at: string) => {
    const said = relativeDay(at, zone, now);
    if (said === "today" || said === "tomorrow") return said.charAt(0).toUpperCase() + said.slice(1);
    return `${weekday(at, zone, "long")} ${Number(isoDay(at, zone).slice(-2))}`;
  };
  return (
    <section aria-labelledby="week">
      <div className="hb-panel-h">
        <h2 id="week" className="hb-h-sec">
          {t("week")}
        </h2>
        <Link to={"/interviews" as string} className={`hb-link hb-xs ${styles.end}`}>
          {t("allInterviews")}
        </Link>
      </div>
      {rows.length === 0 && <p className="hb-t3">{t("weekNothing")}</p>}
      {byDay(rows, zone).map(([day, entries]) => (
        <div key={day} className={styles.day}>
          <h3 className="hb-xs hb-t3">{dayName(entries[0]?.starts_at ?? day)}</h3>
          <ul>
            {entries.map((entry) => (
              <WeekRow key={`${entry.id}-${entry.starts_at}`} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function WeekRow({ entry }: { entry: InterviewRow }) {
  const zone = useViewerZone();
  const now = useNow();
  const open = entry.reply === "none" && entry.role === "lead" && entry.state === "booked";
  const detail = [entry.round_name, `${entry.requisition.title} · ${levelName(entry.requisition.level)}`];
  if (entry.role === "shadow") detail.unshift(t("shadow"));
  const owed = open && (new Date(entry.starts_at).getTime() > now ? t("replyBy", { time: when(entry.starts_at, zone, now) }) : t("replyOwed"));
  return (
    <li className={styles.weekRow}>
      <Time at={entry.starts_at} as="clock" className="hb-t2" />
      <span className="hb-grow">
        <Link to={`/interviews/${entry.id}` as string} className={`hb-med hb-cut ${styles.block}`}>
          {entry.candidate.name}
        </Link>
        <span className={`hb-xs hb-cut ${styles.block} ${owed ? "hb-warn-t" : "hb-t3"}`} title={detail.join(" · ")}>
          {owed || detail.join(" · ")}
        </span>
      </span>
    </li>
  );
}
