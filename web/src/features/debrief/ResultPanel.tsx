/** What the policy makes of the votes so far: each rule with its reason, and what would change the result. */
import type { PolicyResult } from "@/api/types/debrief";
import { Icon } from "@/ui/icons/Icon";
import { Badge } from "@/ui/parts/Badge";
import styles from "./Debrief.module.css";
import { t, voteWords } from "./words";

type Rule = PolicyResult["rules"][number];

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
      <ul className={styles.rules}>
        {result.rules.map((rule) => (
          <RuleLine key={rule.id} rule={rule} />
        ))}
      </ul>
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

function RuleLine({ rule }: { rule: Rule }) {
  const state = rule.holds === null ? "open" : rule.holds ? "holds" : "fails";
  const word = { open: t("stillOpen"), holds: t("holds"), fails: t("fails") }[state];
  return (
    <li className={styles.rule} data-state={state}>
      <span className={styles.mark}>{state !== "open" && <Icon name={state === "holds" ? "check" : "cross"} size={12} />}</span>
      <span>
        <strong>{rule.text}</strong>
        <span className="hb-t3">{rule.why}</span>
      </span>
      <span className={styles.word}>{word}</span>
    </li>
  );
}
