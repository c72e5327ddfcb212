/** The form itself. What was typed stays through refusals and through somebody else's save. */
import { Button, Group, Stack } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { Requisition } from "@/api/types/requisition";
import { ApiProblem } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { showRefusal } from "@/ui/refusal";
import { toast } from "@/ui/toast";
import styles from "./FormPage.module.css";
import { OpeningFields } from "./OpeningFields";
import { PeopleFields } from "./PeopleFields";
import { ProcessFields } from "./ProcessFields";
import { useSave } from "./queries";
import { body, type Fields, fieldsOf, useRequisitionForm } from "./requisitionForm";
import { Stale } from "./Stale";
import { StateFields } from "./StateFields";
import { t } from "./words";

export interface RequisitionEditorProps {
  initial: Fields;
  /** Null while it is new. Follows the server: after somebody else's save it is theirs. */
  current: Requisition | null;
}

export function RequisitionEditor({ initial, current }: RequisitionEditorProps) {
  const router = useRouter();
  const form = useRequisitionForm(initial);
  const [version, setVersion] = useState(current?.version ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const [stale, setStale] = useState(false);
  const save = useSave(current?.id ?? null);

  const send = (fields: Fields, at: number | null) => {
    setProblem(null);
    setStale(false);
    after(save, body(fields, at), ({ id, title }) => {
        toast(t(current ? "saved" : "created", { title }));
        router.history.push(`/requisitions/${id}`);
      }, (error) => {
        const isStale = error instanceof ApiProblem && error.code === "stale_version";
        setStale(isStale);
        if (!isStale) setProblem(showRefusal(form, error));
      });
  };
  const loadTheirs = () => {
    if (!current) return;
    form.setValues(fieldsOf(current));
    setVersion(current.version);
    setStale(false);
  };
  return (
    <form className={styles.form} onSubmit={form.onSubmit((fields) => send(fields, version))} noValidate>
      <Stack gap="xl">
        <OpeningFields form={form} />
        <ProcessFields form={form} isNew={current === null} />
        <PeopleFields form={form} />
        <StateFields form={form} slug={current?.slug ?? null} />
      </Stack>
      <div className={styles.foot}>
        <FormProblem message={problem} />
        {stale && current && <Stale id={current.id} onTheirs={loadTheirs} onMine={(latest) => send(form.values, latest)} />}
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t(current ? "save" : "create")}
          </Button>
          <Button variant="subtle" onClick={() => router.history.back()}>
            {t("cancel")}
          </Button>
        </Group>
      </div>
    </form>
  );
}
