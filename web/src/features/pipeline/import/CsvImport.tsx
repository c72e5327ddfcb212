/** Three steps: the rows, what each column holds, and what a dry run finds. */
import { useState } from "react";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { PhaseStepper } from "@/ui/parts/PhaseStepper";
import { CheckStep } from "./CheckStep";
import type { Mapping } from "./fields";
import { MappingStep } from "./MappingStep";
import { type CsvImport as Sent, type Report, useImport } from "./queries";
import { SourceStep } from "./SourceStep";
import { t } from "./words";

export interface CsvImportProps {
  requisition: string;
  onDone: (count: number) => void;
  onCancel: () => void;
  onBegun: (begun: boolean) => void;
}

type Step = "source" | "mapping" | "check";
const STEPS: { id: Step; name: string }[] = [
  { id: "source", name: t("stepSource") },
  { id: "mapping", name: t("stepMapping") },
  { id: "check", name: t("stepCheck") },
];

export function CsvImport({ requisition, onDone, onCancel, onBegun }: CsvImportProps) {
  const [text, setText] = useState("");
  const [step, setStep] = useState<Step>("source");
  const [report, setReport] = useState<Report | null>(null);
  const ask = useImport<Sent>(requisition, "csv");

  const go = (next: Step) => {
    setStep(next);
    onBegun(next !== "source");
  };
  const dryRun = (mapping: Mapping | undefined, next: Step) =>
    after(ask, { text, dry_run: true, ...(mapping && { mapping }) }, (answer) => {
          setReport(answer);
          go(next);
        });
  const run = (mapping: Mapping) =>
    after(ask, { text, mapping, dry_run: false }, ({ created = 0 }) => onDone(created));
  const back = (to: Step) => {
    ask.reset();
    go(to);
  };

  return (
    <>
      <PhaseStepper label={t("steps")} phases={STEPS} current={step} />
      <FormProblem message={ask.error ? sentence(ask.error) : null} />
      {step === "source" && (
        <SourceStep text={text} onText={setText} busy={ask.isPending} onNext={() => dryRun(undefined, "mapping")} onCancel={onCancel} />
      )}
      {step === "mapping" && report && (
        <MappingStep report={report} busy={ask.isPending} onBack={() => back("source")} onNext={(mapping) => dryRun(mapping, "check")} />
      )}
      {step === "check" && report && (
        <CheckStep report={report} busy={ask.isPending} onBack={() => back("mapping")} onImport={() => run(report.mapping)} />
      )}
    </>
  );
}
