/** The import's calls: a dry run tells what would happen, the import does it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { Mapping } from "./fields";

export interface Fault {
  row: number;
  column: string;
  message: string;
}

export interface Report {
  columns: string[];
  mapping: Mapping;
  rows: number;
  faults: Fault[];
  /** The first rows, by field. */
  preview: Record<string, string>[];
  created?: number;
  duplicates: number;
}

export interface CsvImport {
  text: string;
  mapping?: Mapping;
  dry_run: boolean;
}

export interface ResumeImport {
  resume: unknown;
  dry_run: boolean;
}

export function useImport<Sent extends CsvImport | ResumeImport>(requisition: string, kind: "csv" | "json-resume") {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sent: Sent) => call<Report>("post", `/api/v1/imports/${kind}`, { body: { ...sent, requisition_id: requisition } }),
    onSuccess: (_report, sent) => {
      if (!sent.dry_run) void queries.invalidateQueries({ queryKey: ["requisition", requisition] });
    },
  });
}
