import { Button, Group, Select } from "@mantine/core";
import { useState } from "react";
import { fieldName, FIELDS, type Mapping, mappingProblem } from "./fields";
import styles from "./Import.module.css";
import type { Report } from "./queries";
import { t } from "./words";

export interface MappingStepProps {
  report: Report;
  busy: boolean;
  onBack: () => void;
  onNext: (mapping: Mapping) => void;
}

const CHOICES = [{ value: "", label: t("ignore") }, ...Object.keys(FIELDS).map((field) => ({ value: field, label: fieldName(field) }))];

export function MappingStep({ report, busy, onBack, onNext }: MappingStepProps) {
  const [mapping, setMapping] = useState<Mapping>(report.mapping);
  const problem = mappingProblem(mapping);
  const first = report.preview[0] ?? {};
  const give = (column: string, field: string) =>
    setMapping((old) => {
      const others = Object.entries(old).filter(([each]) => each !== column);
      return Object.fromEntries(field === "" ? others : [...others, [column, field]]);
    });
  return (
    <>
      <p className="hb-t2">{t("mappingLead")}</p>
      <div className={styles.scroll}>
        <table className="hb-tbl">
          <thead>
            <tr>
              <th>{t("column")}</th>
              <th>{t("means")}</th>
              <th>{t("example")}</th>
            </tr>
          </thead>
          <tbody>
            {report.columns.map((column) => {
              const field = mapping[column] ?? "";
              return (
                <tr key={column}>
                  <th scope="row" className={styles.column}>
                    {column}
                  </th>
                  <td>
                    <Select
                      size="xs"
                      aria-label={`${column}: ${t("means")}`}
                      data={CHOICES}
                      value={field}
                      allowDeselect={false}
                      onChange={(next) => give(column, next ?? "")}
                    />
                  </td>
                  <td className={styles.example}>{first[report.mapping[column] ?? ""] ?? ""}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Group gap="sm" justify="flex-end">
        <span className={styles.problem} role="status">
          {problem}
        </span>
        <Button variant="subtle" onClick={onBack}>
          {t("back")}
        </Button>
        <Button variant="filled" disabled={problem !== null} loading={busy} onClick={() => onNext(mapping)}>
          {t("check")}
        </Button>
      </Group>
    </>
  );
}
