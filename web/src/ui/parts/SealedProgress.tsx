import { Icon } from "../icons/Icon";
import { Badge } from "./Badge";
import { cx } from "./cx";
import styles from "./SealedProgress.module.css";
import { words } from "./words";

export type SlotState = "planned" | "held" | "mine" | "in" | "missing" | "broken";

export interface SealedProgressProps {
  submitted: number;
  of: number;
  /** `sentence` above a list, `badge` beside a title, `strip` on a card. */
  shape?: "sentence" | "badge" | "strip";
  /** Ends the count: "yours is due tomorrow 17:00". */
  mine?: string;
  /** For a strip: one state per interview, in the order of the loop. */
  slots?: readonly SlotState[];
}

/** How many scorecards are in. A count is all that the seal lets through. */
export function SealedProgress({ submitted, of, shape = "sentence", mine, slots = [] }: SealedProgressProps) {
  const count = words.submitted(submitted, of);
  if (shape === "badge") {
    return (
      <Badge tone="seal" icon="lock">
        {count}
      </Badge>
    );
  }
  if (shape === "strip") {
    return (
      <div>
        <div className={styles.strip} aria-hidden>
          {slots.map((slot, index) => (
            <span key={index} className={cx(styles.slot, styles[slot])} />
          ))}
        </div>
        <div className={styles.line}>
          <Icon name="lock" size={14} />
          {count}
        </div>
      </div>
    );
  }
  return (
    <p className={styles.sentence}>
      <span className={styles.count}>
        <Icon name="lock" size={14} />
        {mine ? `${count}; ${mine}.` : `${count}.`}
      </span>{" "}
      {words.sealRule}
    </p>
  );
}
