import { Stack, Textarea, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import type { Settings, Template } from "@/api/types/settings";
import { filled, strangers } from "./letters";
import { SaveLine } from "./SaveLine";
import styles from "./Settings.module.css";
import { useSettingsForm } from "./useSettingsForm";
import { t } from "./words";

/** A letter and beside it what the receiver reads. */
export function LetterForm({ settings, letter }: { settings: Settings; letter: Template }) {
  const { form, submit, ...line } = useSettingsForm(
    settings,
    {
      initialValues: { subject: letter.subject, text: letter.text },
      validate: { subject: isNotEmpty(t("subject")), text: isNotEmpty(t("text")) },
    },
    (words) => ({ templates: [{ id: letter.id, ...words }] }),
  );
  const { subject, text } = form.values;
  const odd = strangers(`${subject}\n${text}`, `${letter.subject}\n${letter.text}`);
  const organisation = settings.organisation.name;
  return (
    <form onSubmit={submit} noValidate className={styles.letter}>
      <Stack gap="md">
        <TextInput label={t("subject")} {...form.getInputProps("subject")} />
        <Textarea label={t("text")} autosize minRows={10} maxRows={28} {...form.getInputProps("text")} />
        {odd.length > 0 && <p className="hb-warn-t">{t("unknownSlot", { names: odd.map((name) => `{{${name}}}`).join(", ") })}</p>}
        <SaveLine {...line} />
      </Stack>
      <section aria-label={t("preview")} className={styles.preview}>
        <p className="hb-xs hb-t3">
          {t("preview")}. {t("previewNote")}
        </p>
        <p className="hb-semi">{filled(subject, organisation)}</p>
        <p className={styles.text}>{filled(text, organisation)}</p>
      </section>
    </form>
  );
}
