import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { FileDrop } from "@/ui/parts/FileDrop";
import { readText } from "./readText";
import { t } from "./words";

export interface SourceStepProps {
  text: string;
  onText: (text: string) => void;
  busy: boolean;
  onNext: () => void;
  onCancel: () => void;
}

export function SourceStep({ text, onText, busy, onNext, onCancel }: SourceStepProps) {
  const [error, setError] = useState<string>();
  const take = async (file: File) => {
    const read = await readText(file);
    setError(read.problem);
    if (read.text !== undefined) onText(read.text);
  };
  const next = () => (text.trim() === "" ? setError(t("empty")) : onNext());
  return (
    <>
      <FileDrop
        label={t("csvFile")}
        hint={t("csvHint")}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        {...(error && { error })}
        onFile={(file) => void take(file)}
      />
      <Textarea
        label={t("orPaste")}
        placeholder={t("pastePlace")}
        rows={8}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        styles={{ input: { fontFamily: "var(--hb-mono)", whiteSpace: "pre", overflowX: "auto" } }}
      />
      <Group gap="sm" justify="flex-end">
        <Button variant="subtle" onClick={onCancel}>
          {t("cancel")}
        </Button>
        <Button variant="filled" loading={busy} onClick={next}>
          {t("next")}
        </Button>
      </Group>
    </>
  );
}
