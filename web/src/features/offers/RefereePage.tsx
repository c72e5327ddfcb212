/** The form that a referee fills in by link. */
import { Button, Group, Radio, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ReferenceForm, Verdict } from "@/api/types/after";
import { sentence } from "@/lib/problem";
import { DoorFrame } from "@/ui/frame/DoorFrame";
import { FormProblem } from "@/ui/FormProblem";
import { QueryError } from "@/ui/QueryError";
import styles from "./Offers.module.css";
import { formQuery, useForm } from "./queries";
import { t } from "./words";

interface Given {
  text: string;
  verdict: Verdict | null;
}

const NOTHING: Given = { text: "", verdict: null };

export function RefereePage() {
  const { token } = useParams({ strict: false });
  const query = useQuery(formQuery(token ?? ""));
  const form = query.data;
  if (query.error) {
    return (
      <DoorFrame title={t("references")} lead="">
        <QueryError error={query.error} retry={() => void query.refetch()} />
      </DoorFrame>
    );
  }
  if (!form) return null;
  const said = { requested: null, received: t("formThanks", { name: form.referee_name }), declined: t("formDeclined") }[form.state];
  return (
    <DoorFrame title={t("formTitle", { name: form.candidate_name })} lead={t("formLead", { organisation: form.organisation, name: form.candidate_name, role: form.role })} wide>
      {said ? <p role="status">{said}</p> : <Form form={form} token={token ?? ""} />}
    </DoorFrame>
  );
}

function Form({ form, token }: { form: ReferenceForm; token: string }) {
  const send = useForm(token);
  const [answers, setAnswers] = useState<Record<string, Given>>({});
  const [claims, setClaims] = useState<Record<number, Given>>({});
  const submit = () =>
    send.mutate({
      answers: Object.entries(answers).map(([id, given]) => ({ id, text: given.text, ...(given.verdict && { verdict: given.verdict }) })),
      claims: Object.entries(claims).flatMap(([index, given]) => (given.verdict ? [{ index: Number(index), verdict: given.verdict, comment: given.text }] : [])),
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormProblem message={send.error ? sentence(send.error) : null} />
      {form.questions.map((question) => (
        <Question key={question.id} label={question.text} confirm={question.answer === "confirm"} given={answers[question.id] ?? NOTHING} onChange={(given) => setAnswers({ ...answers, [question.id]: given })} />
      ))}
      {form.claims.length > 0 && <h2 className="hb-h-sec">{t("claimTitle", { name: form.candidate_name })}</h2>}
      {form.claims.map((claim, index) => (
        <Question key={claim} label={claim} confirm given={claims[index] ?? NOTHING} onChange={(given) => setClaims({ ...claims, [index]: given })} />
      ))}
      <div className={styles.row}>
        <Button type="submit" variant="filled" loading={send.isPending}>
          {t("submit")}
        </Button>
        <Button variant="subtle" onClick={() => send.mutate({ decline: true })}>
          {t("decline")}
        </Button>
      </div>
    </form>
  );
}

interface QuestionProps {
  label: string;
  confirm: boolean;
  given: Given;
  onChange: (given: Given) => void;
}

function Question({ label, confirm, given, onChange }: QuestionProps) {
  const text = <Textarea label={confirm ? t("comment") : label} autosize minRows={confirm ? 1 : 3} value={given.text} onChange={(event) => onChange({ ...given, text: event.currentTarget.value })} />;
  if (!confirm) return text;
  return (
    <div className={styles.question}>
      <Radio.Group label={label} value={given.verdict} onChange={(verdict) => onChange({ ...given, verdict: verdict as Verdict })}>
        <Group gap="sm" mt={6}>
          <Radio value="confirmed" label={t("confirmed")} />
          <Radio value="contradicted" label={t("contradicted")} />
          <Radio value="cannot_say" label={t("cannot_say")} />
        </Group>
      </Radio.Group>
      {text}
    </div>
  );
}
