/** The candidate's files: open, add, remove. */
import { ActionIcon } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { documentPath, removeDocument, uploadDocument } from "@/api/documents";
import type { CandidateRecord, DocumentFile } from "@/api/types/candidate";
import { sentence } from "@/lib/problem";
import { relativeDay } from "@/lib/time";
import { Icon } from "@/ui/icons/Icon";
import { FileDrop } from "@/ui/parts/FileDrop";
import { FileRows } from "@/ui/parts/FileRows";
import { toast, toastError } from "@/ui/toast";
import { useNow, useViewerZone } from "@/ui/viewer";
import { t } from "./words";

export function Files({ record }: { record: CandidateRecord }) {
  const queries = useQueryClient();
  const zone = useViewerZone();
  const now = useNow();
  const [error, setError] = useState<string>();
  const may = record.may.includes("upload");
  const renew = () =>
    Promise.all([["candidate", record.id], ["application"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  const add = async (file: File) => {
    setError(undefined);
    try {
      // The first file is nearly always the résumé.
      const kind = record.documents.some((each) => each.kind === "resume") ? "other" : "resume";
      const added = await uploadDocument(record.id, file, kind);
      toast(t("fileAdded", { name: added.name }));
      await renew();
    } catch (problem) {
      setError(sentence(problem));
    }
  };
  const remove = async (file: DocumentFile) => {
    try {
      await removeDocument(file.id);
      toast(t("fileRemoved", { name: file.name }));
      await renew();
    } catch (problem) {
      toastError(problem);
    }
  };
  const rows = record.documents.map((file) => ({
    id: file.id,
    name: file.name,
    href: documentPath(file.id),
    note: file.pages ? t("pages", { count: file.pages }) : relativeDay(file.created_at, zone, now),
    action: may && (
      <ActionIcon size="xs" aria-label={t("removeFile", { name: file.name })} onClick={() => void remove(file)}>
        <Icon name="trash" size={14} />
      </ActionIcon>
    ),
  }));
  return (
    <section aria-labelledby="files-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="files-title">
          {t("files")}
        </h2>
      </div>
      {rows.length === 0 && <p className="hb-t3">{t("noFiles")}</p>}
      <FileRows files={rows} />
      {may && (
        <div style={{ marginTop: "var(--hb-3)" }}>
          <FileDrop label={t("addFile")} hint={t("fileHint")} {...(error && { error })} onFile={(file) => void add(file)} />
        </div>
      )}
    </section>
  );
}
