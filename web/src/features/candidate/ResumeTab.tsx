/** The résumé in place. */
import { documentPath, isShown, resumeOf } from "@/api/documents";
import type { ApplicationView } from "@/api/types/application";
import { EmptyState } from "@/ui/parts/EmptyState";
import { PdfFrame } from "@/ui/parts/PdfFrame";
import styles from "./CandidatePage.module.css";
import { mayUpload, Upload } from "./Files";
import { t } from "./words";

export function ResumeTab({ view }: { view: ApplicationView }) {
  const file = resumeOf(view.candidate.documents);
  const may = mayUpload(view);
  if (!file) {
    return (
      <>
        <EmptyState drawing="notes">{t(may ? "noResumeMay" : "noResume")}</EmptyState>
        {may && <Upload view={view} kind="resume" label={t("kindResume")} />}
      </>
    );
  }
  if (!isShown(file)) {
    return (
      <p>
        {t("resumeDownload")}{" "}
        <a className="hb-link" href={documentPath(file.id)} download>
          {t("download", { name: file.name })}
        </a>
      </p>
    );
  }
  return (
    <div className={styles.resume}>
      <PdfFrame
        src={documentPath(file.id)}
        title={t("resumeOf", { name: view.candidate.name })}
        {...(file.pages && { note: t("pages", { count: file.pages }) })}
        height="min(75vh, 60rem)"
      />
    </div>
  );
}
