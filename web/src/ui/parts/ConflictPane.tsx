import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "../icons/Icon";
import styles from "./ConflictPane.module.css";
import { words } from "./words";

export interface ConflictSide {
  content: ReactNode;
  /** "14:02, on another device" */
  when: string;
}

export interface ConflictPaneProps {
  /** Who changed what: "Ingrid Solberg changed the summary while you were writing". */
  sentence: string;
  theirName: string;
  theirs: ConflictSide;
  yours: ConflictSide;
  onKeepTheirs: () => void;
  onKeepYours: () => void;
}

/** Two versions of one text side by side. Nothing is lost until somebody chooses. */
export function ConflictPane({ sentence, theirName, theirs, yours, onKeepTheirs, onKeepYours }: ConflictPaneProps) {
  return (
    <section className={styles.pane} aria-label={sentence}>
      <div className={styles.head} role="status">
        <Icon name="warning" />
        {sentence}
      </div>
      <div className={styles.sides}>
        <div className={styles.side}>
          <span className={styles.who}>
            {words.theirs(theirName)}, {theirs.when}
          </span>
          <div className={styles.text}>{theirs.content}</div>
          <Button size="xs" onClick={onKeepTheirs}>
            {words.keepTheirs}
          </Button>
        </div>
        <div className={styles.side}>
          <span className={styles.who}>
            {words.yours}, {yours.when}
          </span>
          <div className={styles.text}>{yours.content}</div>
          <Button size="xs" onClick={onKeepYours}>
            {words.keepYours}
          </Button>
        </div>
      </div>
    </section>
  );
}
