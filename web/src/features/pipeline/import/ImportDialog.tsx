/** Brings candidates in from a table or a JSON Resume. Nothing is kept before the last button. */
import { Modal, Stack } from "@mantine/core";
import { useState } from "react";
import type { Requisition } from "@/api/types/requisition";
import { Segmented } from "@/ui/parts/Segmented";
import { toast } from "@/ui/toast";
import { CsvImport } from "./CsvImport";
import { ResumeImport } from "./ResumeImport";
import { t } from "./words";

export interface ImportDialogProps {
  requisition: Requisition;
  onClose: () => void;
}

type Kind = "csv" | "resume";

export function ImportDialog({ requisition, onClose }: ImportDialogProps) {
  const [kind, setKind] = useState<Kind>("csv");
  const [begun, setBegun] = useState(false);
  const done = (count: number) => {
    toast(t("done", { count }));
    onClose();
  };
  const common = { requisition: requisition.id, onDone: done, onCancel: onClose };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("title", { requisition: requisition.title })}
      size="xl"
      // Rows that were pasted and mapped are not lost by a click beside the dialog.
      closeOnClickOutside={!begun}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack gap="md">
        {!begun && (
          <Segmented
            label={t("kind")}
            value={kind}
            options={[
              { value: "csv", label: t("csv"), icon: "list" },
              { value: "resume", label: t("resume"), icon: "file" },
            ]}
            onChange={setKind}
          />
        )}
        {kind === "csv" ? <CsvImport {...common} onBegun={setBegun} /> : <ResumeImport {...common} />}
      </Stack>
    </Modal>
  );
}
