import { ActionIcon } from "@mantine/core";
import { Icon } from "@/ui/icons/Icon";
import { FileDrop } from "@/ui/parts/FileDrop";
import styles from "./Jobs.module.css";
import { ACCEPT, faultOf, sizeOf } from "./resume";
import { t } from "./words";

export interface ResumeFieldProps {
  file: File | null;
  error: string | undefined;
  onFile: (file: File | null) => void;
  onRefuse: (why: string) => void;
}

/** A place to drop the resume, or the file that was chosen. */
export function ResumeField({ file, error, onFile, onRefuse }: ResumeFieldProps) {
  const take = (chosen: File) => {
    const fault = faultOf(chosen);
    if (fault) onRefuse(fault);
    else onFile(chosen);
  };
  if (!file) {
    return <FileDrop label={t("resume")} hint={t("resumeHint")} accept={ACCEPT} onFile={take} {...(error && { error })} />;
  }
  return (
    <div>
      <div className={styles.file}>
        <Icon name="file" />
        <span className="hb-grow hb-cut" title={file.name}>
          {file.name}
        </span>
        <span className="hb-t3 hb-nowrap">{sizeOf(file.size)}</span>
        <ActionIcon variant="subtle" aria-label={t("removeResume", { name: file.name })} onClick={() => onFile(null)}>
          <Icon name="cross" size={14} />
        </ActionIcon>
      </div>
      {error && (
        <p role="alert" className="hb-xs hb-bad-t">
          {error}
        </p>
      )}
    </div>
  );
}
