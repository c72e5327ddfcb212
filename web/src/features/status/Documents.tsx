import { useState } from "react";
import type { CandidateStatus } from "@/api/types/public";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { Icon } from "@/ui/icons/Icon";
import { FileDrop } from "@/ui/parts/FileDrop";
import { Time } from "@/ui/Time";
import { useSendDocument } from "./queries";
import styles from "./Status.module.css";
import { t } from "./words";

const ACCEPT = ".pdf,.doc,.docx,.txt,.md,.png,.jpg,.jpeg";

export interface DocumentsProps {
  token: string;
  documents: CandidateStatus["documents"];
  /** Another one may be sent. */
  may: boolean;
}

export function Documents({ token, documents, may }: DocumentsProps) {
  const send = useSendDocument(token);
  const [sent, setSent] = useState<string | null>(null);
  const take = (file: File) => after(send, file, () => setSent(file.name), () => setSent(null));
  return (
    <section aria-labelledby="documents" className={styles.documents}>
      <h2 id="documents" className="hb-semi">
        {t("documents")}
      </h2>
      {documents.length === 0 && <p className="hb-t3">{t("documentsNone")}</p>}
      <ul className="hb-list">
        {documents.map((file) => (
          <li key={file.name + file.created_at} className={styles.file}>
            <Icon name="file" />
            <span className="hb-grow hb-cut" title={file.name}>
              {file.name}
            </span>
            <span className="hb-t3 hb-nowrap">
              <Time at={file.created_at} as="full" />
            </span>
          </li>
        ))}
      </ul>
      {may && (
        <FileDrop label={t("sendFile")} hint={t("fileHint")} accept={ACCEPT} onFile={take} {...(send.error && { error: sentence(send.error) })} />
      )}
      <span role="status" className="hb-t3">
        {sent && t("fileSent", { name: sent })}
      </span>
    </section>
  );
}
