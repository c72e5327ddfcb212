/** A short look at where one starts, in four areas; it shapes the plan and is the first evidence of readiness. */
import { Button, Radio } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { call } from "@/api/call";
import { diagnosticQuery, PREP, prepKey } from "@/api/prep";
import type { Diagnostic, DiagnosticAnswers, DiagnosticArea, DiagnosticResult } from "@/api/types/prep/profile";
import { sentence } from "@/lib/problem";
import { FormProblem } from "@/ui/FormProblem";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { PrepSection } from "@/ui/prep/PrepSection";
import { QueryError } from "@/ui/QueryError";
import { dayWords } from "../dates";
import styles from "./Diagnostic.module.css";
import { t } from "./words";

const AREAS: DiagnosticArea[] = ["principles", "coding", "design", "people"];

type Question = Diagnostic["questions"][number];
type Chosen = ReadonlyMap<string, number>;

function useDiagnose() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DiagnosticAnswers) => call<DiagnosticResult>("post", `${PREP}/diagnostic`, { body }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: prepKey() }),
  });
}

function Choice({ question, chosen, onChoose }: { question: Question; chosen: number | undefined; onChoose: (value: number) => void }) {
  return (
    <Radio.Group
      className={styles.question}
      label={question.text}
      value={chosen === undefined ? "" : String(chosen)}
      onChange={(value) => onChoose(Number(value))}
    >
      <div className={styles.choices}>
        {question.choices.map((choice, index) => (
          <Radio key={choice} value={String(index)} label={choice} />
        ))}
      </div>
    </Radio.Group>
  );
}

function Questions({ questions, onResult }: { questions: Question[]; onResult: (result: DiagnosticResult) => void }) {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const diagnose = useDiagnose();
  const send = (event: FormEvent) => {
    event.preventDefault();
    diagnose.mutate({ answers: [...chosen].map(([id, value]) => ({ id, value })) }, { onSuccess: onResult });
  };
  return (
    <form onSubmit={send} className={styles.page}>
      {AREAS.map((area) => {
        const list = questions.filter((question) => question.area === area);
        if (list.length === 0) return null;
        return (
          <PrepSection key={area} title={t(area)}>
            {list.map((question) => (
              <Choice
                key={question.id}
                question={question}
                chosen={chosen.get(question.id)}
                onChoose={(value) => setChosen((old) => new Map(old).set(question.id, value))}
              />
            ))}
          </PrepSection>
        );
      })}
      <FormProblem message={diagnose.error ? sentence(diagnose.error) : null} />
      <div className="hb-row hb-gap3">
        <Button type="submit" variant="filled" loading={diagnose.isPending} disabled={chosen.size === 0}>
          {t("send")}
        </Button>
        <Button component={Link} to="/prepare/plan" variant="subtle">
          {t("later")}
        </Button>
        <span className="hb-t3 hb-xs" aria-live="polite">
          {t("answered", { done: chosen.size, of: questions.length })}
        </span>
      </div>
    </form>
  );
}

function Result({ result }: { result: DiagnosticResult }) {
  return (
    <>
      <PrepSection title={t("result")}>
        <dl className={styles.areas}>
          {result.areas.map(({ area, words, weak }) => (
            <div key={area}>
              <dt className="hb-med">{t(area)}</dt>
              <dd>{words}</dd>
              {weak.length > 0 && <dd className="hb-t3 hb-xs">{t("weak", { list: weak.join(", ") })}</dd>}
            </div>
          ))}
        </dl>
      </PrepSection>
      <PrepSection title={t("changes")}>
        {result.changes.length === 0 ? (
          <p className="hb-t3">{t("noChanges")}</p>
        ) : (
          <ul className={styles.changes}>
            {result.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </PrepSection>
      <div>
        <Button component={Link} to="/prepare/plan" variant="filled">
          {t("toPlan")}
        </Button>
      </div>
    </>
  );
}

export function DiagnosticPage() {
  const { data, error, refetch } = useQuery(diagnosticQuery);
  const [result, setResult] = useState<DiagnosticResult | null>(null);
  const taken = data?.done_at?.slice(0, 10);
  return (
    <PrepFrame title={t("title")} crumbs={[{ label: t("plan"), to: "/prepare/plan" }]} ownHeading>
      <div className={styles.page}>
        <PrepHead above={taken ? t("doneAbove", { day: dayWords(taken, taken) }) : t("above")} title={t("headline")} />
        {!result && <p className={styles.lead}>{t("lead")}</p>}
        {result ? (
          <Result result={result} />
        ) : data ? (
          <Questions questions={data.questions} onResult={setResult} />
        ) : error ? (
          <QueryError error={error} retry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={8} columns={[0.7]} />
        )}
      </div>
    </PrepFrame>
  );
}
