import type { ReactNode } from "react";
import { Icon } from "../icons/Icon";
import styles from "./FileRows.module.css";

export interface FileRow {
  id: string;
  name: string;
  /** Opens or downloads it. */
  href: string;
  /** "2 pages", "28 Oct" */
  note?: string;
  /** At the end of the row: one small button. */
  action?: ReactNode;
}

/** Files as a list; each opens in a tab of its own. */
export function FileRows({ files }: { files: readonly FileRow[] }) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          <Icon name="file" size={14} />
          <a className="hb-cut hb-grow" href={file.href} target="_blank" rel="noreferrer" title={file.name}>
            {file.name}
          </a>
          {file.note && <span className={styles.note}>{file.note}</span>}
          {file.action}
        </li>
      ))}
    </ul>
  );
}
