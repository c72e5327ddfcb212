import type { CSSProperties } from "react";
import { Icon } from "../icons/Icon";
import styles from "./PdfFrame.module.css";
import { words } from "./words";

export interface PdfFrameProps {
  src: string;
  /** "Résumé of Elena Vasquez" */
  title: string;
  /** "2 pages, 28 Oct" */
  note?: string;
  /** A CSS length. */
  height?: string;
}

/** A PDF inside the page by the browser's own viewer, with a link for browsers that have none. */
export function PdfFrame({ src, title, note, height }: PdfFrameProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.bar}>
        <Icon name="file" size={14} />
        <span className="hb-cut">{note ? `${title}, ${note}` : title}</span>
        <a href={src} target="_blank" rel="noreferrer">
          {words.openPdf}
          <Icon name="external" size={14} />
        </a>
      </div>
      <div className={styles.view} style={height ? ({ "--height": height } as CSSProperties) : undefined}>
        <object data={`${src}#navpanes=0&view=FitH`} type="application/pdf" aria-label={title}>
          <div className={styles.fallback}>{words.pdfFallback}</div>
        </object>
      </div>
    </div>
  );
}
