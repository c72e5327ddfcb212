/** Forty questions on the basics: one at a time, with the reason after the choice, and the topics beside it. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { fundamentalsQuery } from "@/api/prep";
import type { Fundamentals } from "@/api/types/prep/drills";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { QueryError } from "@/ui/QueryError";
import styles from "./Fundamentals.module.css";
import { Question } from "./Question";
import { Topics } from "./Topics";
import { listed, nextOf, weakTopics } from "./topics";
import { t } from "./words";

/** More names make a list, not a sentence. */
const MOST_NAMED = 3;

function headOf({ topics, questions }: Fundamentals): string {
  const tried = topics.reduce((sum, topic) => sum + topic.tried, 0);
  const weak = weakTopics(topics).slice(0, MOST_NAMED);
  if (tried === 0) return t("headNew", { of: questions.length });
  if (weak.length > 0) return t("headWeak", { count: weak.length, names: listed(weak.map(({ name }) => name)) });
  return t(tried < questions.length ? "headSome" : "headAll");
}

function Body({ data }: { data: Fundamentals }) {
  const { topic } = useSearch({ from: "/framed/prepare/fundamentals" });
  const navigate = useNavigate({ from: "/prepare/fundamentals" });
  const [current, setCurrent] = useState(() => nextOf(data.questions, topic, null));
  const question = data.questions.find(({ id }) => id === current);
  const name = data.topics.find(({ id }) => id === question?.topic)?.name ?? "";
  const open = (other: string | undefined) => {
    void navigate({ search: { topic: other }, replace: true, resetScroll: false });
    setCurrent(nextOf(data.questions, other, null));
  };
  return (
    <div className={styles.page}>
      <PrepHead title={headOf(data)} />
      <div className={styles.two}>
        {question ? (
          <Question key={question.id} question={question} topic={name} onNext={() => setCurrent(nextOf(data.questions, topic, question.id))} />
        ) : (
          <p className="hb-t3">{t("none")}</p>
        )}
        <Topics data={data} topic={topic} current={question?.id ?? null} onTopic={open} onQuestion={setCurrent} />
      </div>
    </div>
  );
}

export function FundamentalsPage() {
  const { data, error, refetch } = useQuery(fundamentalsQuery);
  return (
    <PrepFrame title={t("title")} ownHeading={Boolean(data)}>
      {data ? <Body data={data} /> : error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={6} columns={[0.6]} />}
    </PrepFrame>
  );
}
