import { Icon } from "../icons/Icon";
import { cx } from "./cx";
import styles from "./PolicyRules.module.css";
import { words } from "./words";

export interface PolicyRule {
  id: string;
  /** What the policy asks. */
  text: string;
  /** `null`: it cannot be said yet. */
  holds: boolean | null;
  why: string;
}

export interface PolicyRulesProps {
  rules: readonly PolicyRule[];
  /** Without green and red, for somebody who judges themselves. */
  calm?: boolean;
}

/** The rules of a decision policy: each with its reason, and whether it holds in words as well as by sign. */
export function PolicyRules({ rules, calm }: PolicyRulesProps) {
  return (
    <ul className={cx(styles.rules, calm && styles.calm)}>
      {rules.map((rule) => (
        <RuleLine key={rule.id} rule={rule} />
      ))}
    </ul>
  );
}

function RuleLine({ rule }: { rule: PolicyRule }) {
  const state = rule.holds === null ? "open" : rule.holds ? "holds" : "fails";
  const word = { open: words.ruleOpen, holds: words.ruleHolds, fails: words.ruleFails }[state];
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
