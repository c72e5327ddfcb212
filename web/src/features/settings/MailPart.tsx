import { Select } from "@mantine/core";
import { useState } from "react";
import type { Settings } from "@/api/types/settings";
import { DefinitionRows } from "@/ui/parts/DefinitionRows";
import { LetterForm } from "./LetterForm";
import { Group } from "./pieces";
import { t } from "./words";

const spoken = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll("_", " ");

export function MailPart({ settings }: { settings: Settings }) {
  const { mail, templates } = settings;
  const [chosen, setChosen] = useState(templates[0]?.id ?? "");
  const letter = templates.find((one) => one.id === chosen);
  const rows = [
    { term: t("sentFrom"), detail: mail.from },
    ...(mail.smtp_host ? [{ term: t("server"), detail: mail.smtp_host }] : []),
  ];
  return (
    <>
      <Group title={t("outgoing")} {...(!mail.configured && { lead: t("kept") })}>
        <DefinitionRows rows={rows} termWidth="6rem" />
      </Group>
      <Group title={t("letters")} lead={t("lettersHint")}>
        <Select
          label={t("letter")}
          w={320}
          maw="100%"
          allowDeselect={false}
          data={templates.map(({ id }) => ({ value: id, label: spoken(id) }))}
          value={chosen}
          onChange={(id) => setChosen(id ?? chosen)}
        />
        {letter && <LetterForm key={letter.id} settings={settings} letter={letter} />}
      </Group>
    </>
  );
}
