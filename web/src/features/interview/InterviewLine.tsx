import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { InterviewRow } from "@/api/types/interview";
import { elsewhere, span } from "@/lib/time";
import { Badge } from "@/ui/parts/Badge";
import { Clock } from "@/ui/parts/Clock";
import { Time } from "@/ui/Time";
import { useNow, useViewerZone } from "@/ui/viewer";
import { dueState, usedOf } from "./due";
import { awaitsAnswer } from "./listing";
import styles from "./Lists.module.css";
import { t } from "./messages";
import type { When } from "./queries";
import { ReplyButtons } from "./ReplyButtons";

/** One interview of mine: when, whom, which round, what it waits for. */
export function InterviewLine({ row, when }: { row: InterviewRow; when: When }) {
  const zone = useViewerZone();
  const now = useNow();
  return (
    <li>
      <div className={styles.row}>
        <span className={styles.time} title={elsewhere(row.starts_at, zone, now)}>
          {span(row.starts_at, row.ends_at, zone, now)}
        </span>
        <RowName row={row} pane={when === "past" ? "scorecard" : undefined} />
        <span className={styles.state}>
          <RowState row={row} when={when} />
        </span>
        <span className={styles.end}>{when === "upcoming" && awaitsAnswer(row) && <ReplyButtons id={row.id} />}</span>
      </div>
    </li>
  );
}

export function RowName({ row, pane, children }: { row: InterviewRow; pane?: "scorecard" | undefined; children?: ReactNode }) {
  return (
    <span className={styles.who}>
      <Link to="/interviews/$id" params={{ id: row.id }} search={{ pane: row.role === "lead" ? pane : undefined }}>
        {row.candidate.name}
      </Link>
      <div className={styles.what}>
        {row.round_name} · {row.requisition.title} · {t("level", { level: row.requisition.level })}
        {children}
      </div>
    </span>
  );
}

function RowState({ row, when }: { row: InterviewRow; when: When }) {
  const shadow = row.role === "shadow" && <Badge outlined>{t("asShadow")}</Badge>;
  if (row.state === "running") return <Badge tone="accent">{t("runningNow")}</Badge>;
  if (row.state === "cancelled") return <Badge>{t("cancelled")}</Badge>;
  if (row.reply === "declined") return <Badge>{t("youDeclined")}</Badge>;
  return (
    <>
      {shadow}
      {when === "upcoming" && row.reply === "accepted" && <Badge tone="ok">{t("accepted")}</Badge>}
      {when === "past" && row.role === "lead" && <CardState row={row} />}
    </>
  );
}

export function CardState({ row }: { row: InterviewRow }) {
  const now = useNow();
  if (row.scorecard === "in") return <Badge tone="ok">{t("cardIn")}</Badge>;
  if (row.scorecard === "waived") return <Badge>{t("waived")}</Badge>;
  if (row.due_at === null) return <Badge>{t("cardOwed")}</Badge>;
  return (
    <Clock state={dueState(row.due_at, now)} used={usedOf(row.ends_at, row.due_at, now)}>
      <Time at={row.due_at} />
    </Clock>
  );
}

export function OpenButton({ row, label }: { row: InterviewRow; label: string }) {
  return (
    <Link
      className={styles.button}
      to="/interviews/$id"
      params={{ id: row.id }}
      search={{ pane: "scorecard" }}
      aria-label={`${label}: ${row.candidate.name}, ${row.round_name}`}
    >
      {label}
    </Link>
  );
}
