/** The end of it all. It asks for a word to be typed, since nothing brings it back. */
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { call } from "@/api/call";
import { PREP, prepKey } from "@/api/prep";
import { sentence } from "@/lib/problem";
import { dropAllRecordings } from "@/lib/recordings";
import { dropAllUnsent } from "@/lib/unsent";
import { FormProblem } from "@/ui/FormProblem";
import { PrepSection } from "@/ui/prep/PrepSection";
import { toast } from "@/ui/toast";
import styles from "./Settings.module.css";
import { t } from "./words";

/** What the server wants to hear. */
const WORD = "erase";

export function Erase() {
  const queries = useQueryClient();
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const erase = useMutation({
    mutationFn: () => call<unknown>("delete", `${PREP}/everything`, { body: { confirm: WORD } }),
    onSuccess: async () => {
      // What this browser keeps of it goes as well: sound, and words that were not sent.
      dropAllUnsent();
      await dropAllRecordings();
      queries.removeQueries({ queryKey: prepKey(), type: "inactive" });
      await queries.resetQueries({ queryKey: prepKey() });
      toast(t("erased"));
      await router.navigate({ to: "/prepare" });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === WORD) erase.mutate();
  };
  return (
    <PrepSection title={t("erase")}>
      <p className={styles.words}>{t("eraseLead")}</p>
      <form onSubmit={send} noValidate className={styles.erase}>
        <FormProblem message={erase.error ? sentence(erase.error) : null} />
        <TextInput
          label={t("eraseType", { word: WORD })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" color="bad" loading={erase.isPending} disabled={typed.trim() !== WORD}>
          {t("eraseGo")}
        </Button>
      </form>
    </PrepSection>
  );
}
