/** Pages before the door: sign-in, invitation, first run. One narrow column under the mark. */
import type { ReactNode } from "react";
import { cx } from "@/ui/parts/cx";
import { Mark } from "./Mark";
import styles from "./DoorFrame.module.css";

export interface DoorFrameProps {
  title: string;
  /** Under the title, one sentence. */
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

export function DoorFrame({ title, lead, wide, children }: DoorFrameProps) {
  return (
    <main id="main" tabIndex={-1} aria-labelledby="page-title" className={styles.door}>
      <title>{`${title} · Highbar`}</title>
      <div className={cx(styles.column, wide && styles.wide)}>
        <div className={styles.brand}>
          <Mark size={28} />
          Highbar
        </div>
        <h1 id="page-title" className="hb-h-page">
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
