import { Select, SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Form } from "./OpeningFields";
import { processesQuery, variantsQuery } from "./queries";
import { Section } from "./Section";
import { t } from "./words";

/** Which version of which process the applications follow, and which loop of it. */
export function ProcessFields({ form, isNew }: { form: Form; isNew: boolean }) {
  const { process: id, process_version: version, variant, level } = form.values;
  const { data: processes } = useQuery(processesQuery);
  const { data: detail } = useQuery(variantsQuery(id, version));
  const chosen = processes?.items.find((process) => process.id === id);
  const latest = chosen?.version ?? null;

  const choose = (next: string | null) => {
    const process = processes?.items.find((each) => each.id === next);
    if (!process) return;
    form.setValues({ process: process.id, process_version: process.version, variant: "" });
    form.clearFieldError("process");
    // A new opening takes the level its process is written for; it can be changed afterwards.
    if (isNew) form.setFieldValue("level", process.level);
  };
  const versions = (chosen?.versions ?? []).toSorted((a, b) => b - a);
  const variants = [{ value: "", label: t("variantPlain") }, ...(detail?.variants ?? []).map((each) => ({ value: each.id, label: each.name }))];
  return (
    <Section title={t("processHead")}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        <Select
          label={t("process")}
          data={processes?.items.map((process) => ({ value: process.id, label: process.name }))}
          allowDeselect={false}
          value={id || null}
          error={form.errors["process"]}
          description={chosen && chosen.level !== level ? t("levelMismatch", { level: `L${chosen.level}` }) : undefined}
          onChange={choose}
        />
        <Select
          label={t("version")}
          data={versions.map((each) => ({
            value: String(each),
            label: each === latest ? t("versionLatest", { version: each }) : t("versionOption", { version: each }),
          }))}
          disabled={!chosen}
          allowDeselect={false}
          description={isNew ? undefined : t("versionHint")}
          value={version === null ? null : String(version)}
          onChange={(next) => form.setValues({ process_version: Number(next), variant: "" })}
        />
        <Select
          label={t("variant")}
          data={variants}
          disabled={!chosen}
          allowDeselect={false}
          value={variant}
          error={form.errors["variant"]}
          onChange={(next) => form.setFieldValue("variant", next ?? "")}
        />
      </SimpleGrid>
    </Section>
  );
}
