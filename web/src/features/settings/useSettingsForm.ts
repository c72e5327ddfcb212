/** Saving a part of the settings: fields where they were typed, the version they came from, and what was refused. */
import { useForm, type UseFormInput } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Settings } from "@/api/types/settings";
import { ApiProblem } from "@/lib/problem";
import { after } from "@/lib/after";
import { showRefusal } from "@/ui/refusal";
import { toast } from "@/ui/toast";
import { settingsQuery, useSaveSettings } from "./queries";
import { t } from "./words";

export function useSettingsForm<Fields extends Record<string, unknown>>(
  settings: Settings,
  input: UseFormInput<Fields>,
  body: (fields: Fields) => object,
) {
  const form = useForm<Fields>(input);
  const queries = useQueryClient();
  const save = useSaveSettings();
  const [version, setVersion] = useState(settings.version);
  const [problem, setProblem] = useState<string | null>(null);
  const [stale, setStale] = useState(false);
  const send = (fields: Fields, from: number) => {
    setProblem(null);
    after(save, { version: from, ...body(fields) }, (saved) => {
          setVersion(saved.version);
          setStale(false);
          form.resetDirty();
          toast(t("saved"));
        }, (error) => {
          setStale(error instanceof ApiProblem && error.code === "stale_version");
          setProblem(showRefusal(form, error));
        });
  };
  /** Somebody else saved meanwhile: takes their version as read and sends the same words again. */
  const overwrite = async () => {
    const fresh = await queries.fetchQuery({ ...settingsQuery, staleTime: 0 });
    send(form.getValues(), fresh.version);
  };
  const submit = form.onSubmit((fields) => send(fields, version));
  return { form, submit, problem, stale, overwrite, pending: save.isPending };
}
