import { Button, Group } from "@mantine/core";
import { Icon } from "@/ui/icons/Icon";
import { byRow, fieldName } from "./fields";
import styles from "./Import.module.css";
import type { Fault, Report } from "./queries";
import { t } from "./words";

export interface CheckStepProps {
  report: Report;
  busy: boolean;
  onBack: () => void;
  onImport: () => void;
}

/** What the dry run found: every faulty row, and how the good ones will be read. */
export function CheckStep({ report, busy, onBack, onImport }: CheckStepProps) {
  const { rows, faults, duplicates } = report;
  const good = rows - byRow(faults).length;
  const lead = [t("checkLead", { count: rows }), t("good", { count: good }), duplicates > 0 && t("duplicates", { count: duplicates })];
  return (
    <>
      <p className="hb-t2" role="status">
        {lead.filter(Boolean).join(" ")}
      </p>
      {faults.length > 0 ? <Faults faults={faults} /> : <NoFaults />}
      {report.preview.length > 0 && good > 0 && <Preview rows={report.preview} />}
      <Group gap="sm" justify="flex-end">
        {good === 0 && <span className={styles.problem}>{t("nothing")}</span>}
        <Button variant="subtle" onClick={onBack}>
          {t("back")}
        </Button>
        <Button variant="filled" disabled={good === 0} loading={busy} onClick={onImport}>
          {t("doImport", { count: good })}
        </Button>
      </Group>
    </>
  );
}

function NoFaults() {
  return (
    <p className="hb-row hb-ok-t">
      <Icon name="check" size={14} />
      {t("noFaults")}
    </p>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  return (
    <div>
      <h3 id="faults" className="hb-h-sec hb-bad-t">
        {t("faultsTitle", { count: faults.length })}
      </h3>
      <p className="hb-xs hb-t3">{t("faultsLead")}</p>
      <div className={styles.faults} role="region" aria-labelledby="faults" {...SCROLLS}>
        <table className="hb-tbl">
          <thead>
            <tr>
              <th className="num">{t("row")}</th>
              <th>{t("column")}</th>
              <th>{t("what")}</th>
            </tr>
          </thead>
          <tbody>
            {byRow(faults).flatMap(([row, own]) =>
              own.map((fault, index) => (
                <tr key={`${row}-${index}`}>
                  <td className="num">{index === 0 ? row : ""}</td>
                  <td>{fault.column}</td>
                  <td className={styles.message}>{fault.message}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Arrow keys can only scroll what has the focus. */
const SCROLLS = { tabIndex: 0 };

function Preview({ rows }: { rows: Report["preview"] }) {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <div>
      <h3 id="preview" className="hb-h-sec">
        {t("preview")}
      </h3>
      <div className={styles.scroll} role="region" aria-labelledby="preview" {...SCROLLS}>
        <table className="hb-tbl">
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field}>{fieldName(field)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {fields.map((field) => (
                  <td key={field} className={styles.example}>
                    {row[field]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
