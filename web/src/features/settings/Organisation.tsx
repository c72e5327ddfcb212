import { Select, Stack, Textarea, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { Link } from "@tanstack/react-router";
import type { Settings } from "@/api/types/settings";
import { allZones, isZone } from "@/lib/time";
import { SaveLine } from "./SaveLine";
import styles from "./Settings.module.css";
import { useSettingsForm } from "./useSettingsForm";
import { t } from "./words";

const ZONES = allZones();

export function Organisation({ settings }: { settings: Settings }) {
  const { form, submit, ...line } = useSettingsForm(
    settings,
    {
      initialValues: { ...settings.organisation },
      validate: { name: isNotEmpty(t("nameMissing")), time_zone: (zone) => (isZone(zone) ? null : t("zoneWrong")) },
    },
    (organisation) => ({ organisation }),
  );
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Stack gap="md">
        <TextInput label={t("name")} {...form.getInputProps("name")} />
        <Select label={t("zone")} description={t("zoneHint")} data={ZONES} searchable allowDeselect={false} {...form.getInputProps("time_zone")} />
        <Textarea label={t("intro")} description={t("introHint")} autosize minRows={3} maxRows={10} {...form.getInputProps("careers_intro")} />
        <p className="hb-row hb-gap4">
          <a className="hb-link" href="/jobs" target="_blank" rel="noopener">
            {t("publicPage")}
          </a>
          <Link to="/audit" className="hb-link">
            {t("record")}
          </Link>
        </p>
        <SaveLine {...line} />
      </Stack>
    </form>
  );
}
