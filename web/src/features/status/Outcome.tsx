import type { CandidateStatus } from "@/api/types/public";
import { day } from "@/lib/time";
import { useNow } from "@/ui/viewer";
import styles from "./Status.module.css";
import { t } from "./words";

/** How it ended, with the way back where there is one. */
export function Outcome({ outcome }: { outcome: NonNullable<CandidateStatus["outcome"]> }) {
  const now = useNow();
  const { words, reapply_from: from, feedback } = outcome;
  return (
    <section className={styles.outcome}>
      <p>{words}</p>
      {from && <p className="hb-t2">{t("reapply", { day: day(`${from}T12:00:00Z`, "UTC", now) })}</p>}
      {feedback && (
        <div>
          <h2 className="hb-semi">{t("feedback")}</h2>
          <p className={styles.letter}>{feedback}</p>
        </div>
      )}
    </section>
  );
}
