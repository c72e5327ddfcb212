import type { ReactNode } from "react";
import styles from "./Gallery.module.css";

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Specimen({ name, row, children }: { name: string; row?: boolean; children: ReactNode }) {
  return (
    <div className={styles.specimen} data-specimen={name}>
      <h3>{name}</h3>
      {row ? <div className={styles.row}>{children}</div> : children}
    </div>
  );
}
