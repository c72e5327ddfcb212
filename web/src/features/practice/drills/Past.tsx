/** Drills that were ended, the latest first, and those left half-way before them. */
import { Link } from "@tanstack/react-router";
import type { PastDrill } from "@/api/types/prep/drills";
import { PrepSection } from "@/ui/prep/PrepSection";
import { Time } from "@/ui/Time";
import styles from "./Drills.module.css";
import { ratingWords, t } from "./words";

const MOST = 12;

function Line({ drill: { id, question, depth, ended_at: ended, rating } }: { drill: PastDrill }) {
  return (
    <li>
      <Link to="/prepare/drills/$id" params={{ id }} className={styles.before}>
        <span className={styles.beforeText}>{question}</span>
        <span className="hb-t3 hb-xs">
          {ended ? (
            <>
              <Time at={ended} as="day" /> · {t("depthOf", { count: depth })}
              {rating && ` · ${ratingWords(rating)}`}
            </>
          ) : (
            `${t("resume")} · ${t("depthOf", { count: depth })}`
          )}
        </span>
      </Link>
    </li>
  );
}

function List({ title, drills }: { title: string; drills: readonly PastDrill[] }) {
  return (
    <PrepSection title={title}>
      {drills.length === 0 ? (
        <p className="hb-t3">{t("pastNone")}</p>
      ) : (
        <ul className={styles.befores}>
          {drills.slice(0, MOST).map((drill) => (
            <Line key={drill.id} drill={drill} />
          ))}
        </ul>
      )}
    </PrepSection>
  );
}

export function Past({ past }: { past: readonly PastDrill[] }) {
  const open = past.filter(({ ended_at: ended }) => ended === null);
  return (
    <>
      {open.length > 0 && <List title={t("halfWay")} drills={open} />}
      <List title={t("past")} drills={past.filter(({ ended_at: ended }) => ended !== null)} />
    </>
  );
}
