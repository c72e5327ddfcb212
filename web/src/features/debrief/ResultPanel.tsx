/** What the policy makes of the votes so far: each rule with its reason, and what would change the result. */
import type { PolicyResult } from "@/api/types/debrief";
import { Badge } from "@/ui/parts/Badge";
import { PolicyRules } from "@/ui/parts/PolicyRules";
import styles from "./Debrief.module.css";
import { t, voteWords } from "./words";

export function ResultPanel({ result }: { result: PolicyResult }) {
  return (
    <section aria-label={t("result")}>
      <h2 className={styles.sideHead}>
        <span className="hb-h-sec">{t("result")}</span> <Badge>{result.policy}</Badge>
      </h2>
      <p className={styles.headline} aria-live="polite">
        {result.headline}
      </p>
      <p className="hb-t2">{result.words}</p>
      <PolicyRules rules={result.rules} />
      {result.would_change.length > 0 && (
        <>
          <h3 className={styles.small}>{t("wouldChange")}</h3>
          <ul className={styles.changes}>
            {result.would_change.map((set) => (
              <li key={set.words}>
                {set.changes.map((change) => `${change.person?.name ?? ""} ${voteWords(change.from)} → ${voteWords(change.to)}`.trim()).join(", ")}
                <span className="hb-t3"> {set.words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
