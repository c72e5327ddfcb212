import { Link } from "@tanstack/react-router";
import type { Requisition } from "@/api/types/requisition";
import { levelName } from "@/lib/level";
import { Badge } from "@/ui/parts/Badge";
import styles from "./PipelinePage.module.css";
import { t } from "./words";

/** The opening in one line: title, level, and the facts one compares. */
export function Heading({ requisition }: { requisition: Requisition }) {
  const { title, level, location, openings, code, process, state } = requisition;
  const facts = [location, t("openings", { count: openings }), code].filter(Boolean).join(" · ");
  return (
    <div className={styles.heading}>
      <h1 className="hb-h-page">{title}</h1>
      <Badge>{levelName(level)}</Badge>
      {state === "draft" && <Badge tone="warn">{t("draft")}</Badge>}
      {state === "closed" && <Badge outlined>{t("closed")}</Badge>}
      <span className={styles.facts}>
        {facts} ·{" "}
        <Link to={`/processes/${process.id}` as string} className={styles.process}>
          {t("process", { version: process.version })}
        </Link>
      </span>
    </div>
  );
}
