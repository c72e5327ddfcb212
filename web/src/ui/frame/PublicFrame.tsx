/** Pages for people outside: no sidebar, one column, a step larger, under the organisation's own name. */
import type { ReactNode } from "react";
import { cx } from "@/ui/parts/cx";
import styles from "./PublicFrame.module.css";
import { useCandidateSeat } from "./useSeat";

export interface PublicFrameProps {
  /** Names the browser's tab. */
  title: string;
  /** Missing until it is known. */
  organisation?: string | undefined;
  /** Right end of the top line. */
  aside?: ReactNode;
  /** Text with a form beside it rather than one narrow column. */
  wide?: boolean;
  children: ReactNode;
}

export function PublicFrame({ title, organisation = "", aside, wide, children }: PublicFrameProps) {
  useCandidateSeat();
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <title>{organisation ? `${title} · ${organisation}` : title}</title>
      <div className={cx(styles.column, wide && styles.wide)}>
        <div className={styles.top}>
          <span className={styles.logo} aria-hidden>
            {organisation.charAt(0).toUpperCase()}
          </span>
          <span className="hb-cut">{organisation}</span>
          {aside && <span className={styles.aside}>{aside}</span>}
        </div>
        {children}
      </div>
    </main>
  );
}
