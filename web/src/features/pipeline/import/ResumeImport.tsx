/** One candidate from a JSON Resume: read, shown, then imported. */
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { DefinitionRows } from "@/ui/parts/DefinitionRows";
import { FileDrop } from "@/ui/parts/FileDrop";
import { fieldName } from "./fields";
import { type ResumeImport as Sent, useImport } from "./queries";
import { readText } from "./readText";
import { t } from "./words";

export interface ResumeImportProps {
  requisition: string;
  onDone: (count: number) => void;
  onCancel: () => void;
}

function parse(text: string): { resume?: unknown; problem?: string } {
  try {
    return { resume: JSON.parse(text) };
  } catch (error) {
    return { problem: t("notJson", { why: error instanceof Error ? error.message : "" }) };
  }
}

export function ResumeImport({ requisition, onDone, onCancel }: ResumeImportProps) {
  const [resume, setResume] = useState<unknown>();
  const [problem, setProblem] = useState<string>();
  const check = useImport<Sent>(requisition, "json-resume");
  const run = useImport<Sent>(requisition, "json-resume");

  const take = async (file: File) => {
    const read = await readText(file);
    const parsed = read.text === undefined ? { problem: read.problem } : parse(read.text);
    setProblem(parsed.problem);
    setResume(parsed.resume);
    if (parsed.resume !== undefined) check.mutate({ resume: parsed.resume, dry_run: true });
  };
  const error = check.error ?? run.error;
  const found = check.data;
  const faults = found?.faults ?? [];
  return (
    <>
      <FormProblem message={error ? sentence(error) : null} />
      <FileDrop
        label={t("resumeFile")}
        hint={t("resumeHint")}
        accept=".json,application/json"
        {...(problem && { error: problem })}
        onFile={(file) => void take(file)}
      />
      {found && (
        <div>
          <p className="hb-t2">{t("resumeLead")}</p>
          <DefinitionRows
            rows={Object.entries(found.preview[0] ?? {}).map(([field, detail]) => ({ term: fieldName(field), detail }))}
          />
          {faults.map((fault) => (
            <p key={fault.message} className="hb-bad-t">
              {fault.message}
            </p>
          ))}
        </div>
      )}
      <Group gap="sm" justify="flex-end">
        <Button variant="subtle" onClick={onCancel}>
          {t("cancel")}
        </Button>
        <Button
          variant="filled"
          disabled={!found || faults.length > 0}
          loading={check.isPending || run.isPending}
          onClick={() => after(run, { resume, dry_run: false }, ({ created = 1 }) => onDone(created))}
        >
          {t("importOne")}
        </Button>
      </Group>
    </>
  );
}
