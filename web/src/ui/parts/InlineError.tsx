import { Button } from "@mantine/core";
import { Icon } from "../icons/Icon";
import styles from "./InlineError.module.css";
import { words } from "./words";

export interface InlineErrorProps {
  /** What failed, in the product's words: "the timeline could not be loaded". */
  what: string;
  /** What is safe all the same: "Your notes are kept in this browser." */
  kept?: string;
  onRetry?: () => void;
}

/** Stands where the content would be; the rest of the page goes on working. */
export function InlineError({ what, kept, onRetry }: InlineErrorProps) {
  return (
    <div className={styles.note} role="alert">
      <Icon name="warning" />
      <div className={styles.words}>
        <span className={styles.what}>{what}</span>
        {kept && <span className={styles.kept}>{kept}</span>}
      </div>
      {onRetry && (
        <Button className={styles.retry} size="xs" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}
