/** Everything in one file, twice: to read, and for programs. */
import { Button } from "@mantine/core";
import { PREP } from "@/api/prep";
import { Icon } from "@/ui/icons/Icon";
import { PrepSection } from "@/ui/prep/PrepSection";
import styles from "./Settings.module.css";
import { t } from "./words";

const FORMATS = ["markdown", "json"] as const;

export function Export() {
  return (
    <PrepSection title={t("export")}>
      <p className={styles.words}>{t("exportLead")}</p>
      <div className={styles.row}>
        {FORMATS.map((format) => (
          <span key={format} className="hb-row">
            <Button component="a" href={`${PREP}/export?format=${format}`} download leftSection={<Icon name="download" size={14} />}>
              {t(format)}
            </Button>
            <span className="hb-t3 hb-xs">{t(format === "json" ? "jsonHint" : "markdownHint")}</span>
          </span>
        ))}
      </div>
    </PrepSection>
  );
}
