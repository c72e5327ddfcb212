import { useId, useState } from "react";
import { Icon } from "../icons/Icon";
import { cx } from "./cx";
import styles from "./FileDrop.module.css";
import { words } from "./words";

export interface FileDropProps {
  /** What the file is for: "Résumé". */
  label: string;
  /** "PDF, at most 10 MB" */
  hint?: string;
  /** As in the `accept` attribute. */
  accept?: string;
  /** Why the last file was refused. */
  error?: string;
  onFile: (file: File) => void;
}

/**
 * A place for one file: drop it, or press to choose. The native input lies over the whole box, so focus, keys and
 * dropping are the browser's own. A dropped file need not match `accept`: whoever takes it checks again.
 */
export function FileDrop({ label, hint, accept, error, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const hintId = useId();
  const errorId = useId();

  return (
    <div>
      <label className={cx(styles.drop, over && styles.over)}>
        <Icon name="upload" />
        <span>
          <span className="hb-med">{label}.</span> {words.dropHere} <span className={styles.choose}>{words.choose}</span>
        </span>
        {hint && (
          <span id={hintId} className={styles.hint}>
            {hint}
          </span>
        )}
        <input
          className={styles.input}
          type="file"
          accept={accept}
          aria-describedby={cx(hint && hintId, error && errorId) || undefined}
          aria-invalid={error ? true : undefined}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
            event.currentTarget.value = "";
          }}
        />
      </label>
      {error && (
        <p id={errorId} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
