import { Button, Group, Radio, Stack } from "@mantine/core";
import { Icon } from "@/ui/icons/Icon";
import { toast } from "@/ui/toast";
import type { Form } from "./OpeningFields";
import { Section } from "./Section";
import { t } from "./words";

export function StateFields({ form, slug }: { form: Form; slug: string | null }) {
  return (
    <Section title={t("stateHead")}>
      <Radio.Group aria-label={t("stateHead")} {...form.getInputProps("state")}>
        <Stack gap="sm">
          <Radio value="draft" label={t("stateDraft")} />
          <Radio value="open" label={t("stateOpen")} />
          <Radio value="closed" label={t("stateClosed")} />
        </Stack>
      </Radio.Group>
      {slug && form.values.state === "open" ? <PublicAddress slug={slug} /> : <p className="hb-xs hb-t3">{t("publicLater")}</p>}
    </Section>
  );
}

function PublicAddress({ slug }: { slug: string }) {
  const path = `/jobs/${slug}`;
  const address = new URL(path, window.location.href).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address).then(
      () => toast(t("copied")),
      () => toast(address),
    );
  };
  return (
    <Group gap="sm">
      <span className="hb-t3">{t("publicAddress")}</span>
      <a href={path} target="_blank" rel="noopener" className="hb-link">
        {address}
      </a>
      <Button size="xs" leftSection={<Icon name="copy" size={14} />} onClick={() => void copy()}>
        {t("copy")}
      </Button>
    </Group>
  );
}
