/** The candidate's files: to open, and to add by dropping or choosing. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { documentPath, uploadDocument } from "@/api/documents";
import type { ApplicationView } from "@/api/types/application";
import type { DocumentFile, DocumentKind } from "@/api/types/candidate";
import { sentence } from "@/lib/problem";
import { relativeDay } from "@/lib/time";
import { FileDrop } from "@/ui/parts/FileDrop";
import { FileRows } from "@/ui/parts/FileRows";
import { Segmented } from "@/ui/parts/Segmented";
import { toast } from "@/ui/toast";
import { useNow, useViewerZone } from "@/ui/viewer";
import { t } from "./words";

export const mayUpload = (view: ApplicationView): boolean => view.may.includes("status_link");

const KINDS = [
  { value: "resume", label: t("kindResume") },
  { value: "letter", label: t("kindLetter") },
  { value: "other", label: t("kindOther") },
] as const satisfies readonly { value: DocumentKind; label: string }[];

export function Files({ view }: { view: ApplicationView }) {
  const { documents } = view.candidate;
  const may = mayUpload(view);
  const note = useNote();
  const [kind, setKind] = useState<(typeof KINDS)[number]["value"]>("resume");
  return (
    <section aria-labelledby="files-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="files-title">
          {t("files")}
        </h2>
      </div>
      {documents.length === 0 && <p className="hb-t3">{t("noFiles")}</p>}
      <FileRows
        files={documents.map((file) => ({ id: file.id, name: file.name, href: documentPath(file.id), note: note(file) }))}
      />
      {may && (
        <div style={{ display: "grid", gap: "var(--hb-2)", marginTop: "var(--hb-3)" }}>
          <Segmented label={t("fileKind")} value={kind} options={KINDS} onChange={setKind} />
          <Upload view={view} kind={kind} />
        </div>
      )}
    </section>
  );
}

function useNote() {
  const zone = useViewerZone();
  const now = useNow();
  return (file: DocumentFile) => (file.pages ? t("pages", { count: file.pages }) : relativeDay(file.created_at, zone, now));
}

export function Upload({ view, kind, label = t("addFile") }: { view: ApplicationView; kind: DocumentKind; label?: string }) {
  const queries = useQueryClient();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState<string>();
  const take = async (file: File) => {
    setError(undefined);
    setBusy(file.name);
    try {
      const added = await uploadDocument(view.candidate.id, file, kind);
      toast(t("added", { name: added.name }));
      await queries.invalidateQueries({ queryKey: ["application", view.id] });
    } catch (problem) {
      setError(sentence(problem));
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <FileDrop
      label={busy ? t("uploading", { name: busy }) : label}
      hint={t("fileHint")}
      accept=".pdf,.txt,.md,.png,.jpg,.jpeg,.docx,.odt"
      {...(error && { error })}
      onFile={(file) => void take(file)}
    />
  );
}
