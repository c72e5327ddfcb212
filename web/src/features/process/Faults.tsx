import type { Fault } from "@/api/types/process";
import { QueryError } from "@/ui/QueryError";
import styles from "./Process.module.css";
import { t } from "./words";

export interface FaultsProps {
  faults: readonly Fault[];
  busy: boolean;
  error: unknown;
  onOpen: (file: string) => void;
}

/** Each with its place, what is wrong and what to do. */
export function Faults({ faults, busy, error, onOpen }: FaultsProps) {
  return (
    <section className={styles.faults}>
      {error ? <QueryError error={error} /> : null}
      <p role="status" className={faults.length > 0 ? "hb-h-sec hb-bad-t" : "hb-h-sec hb-t2"}>
        {busy ? t("checking") : faults.length > 0 ? t("faults", { count: faults.length }) : t("sound")}
      </p>
      <ul className="hb-list">
        {faults.map((fault) => (
          <li key={`${fault.file}:${fault.line}:${fault.column}:${fault.message}`} className={styles.fault}>
            <button type="button" className={styles.place} onClick={() => onOpen(fault.file)}>
              {t("place", { file: fault.file, line: fault.line, column: fault.column })}
            </button>
            <p>{fault.message}</p>
            <p className="hb-t3">{fault.remedy}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
