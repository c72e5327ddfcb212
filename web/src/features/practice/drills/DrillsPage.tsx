/** What is due, any question by principle and round, and what was drilled before. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { drillsQuery } from "@/api/prep";
import type { Drills, NewDrill } from "@/api/types/prep/drills";
import { after } from "@/lib/after";
import { Kbd } from "@/ui/parts/Kbd";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { countWords } from "@/ui/prep/minutes";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { toastError } from "@/ui/toast";
import type { DrillsSearch } from "../routes";
import { useStartDrill } from "../queries";
import { Choose } from "./Choose";
import styles from "./Drills.module.css";
import { Due, startOf } from "./Due";
import { Past } from "./Past";
import { SoundKept } from "./SoundKept";
import { t } from "./words";

function useStart() {
  const navigate = useNavigate();
  const start = useStartDrill();
  const begin = (drill: NewDrill, replace = false) =>
    after(start, drill, ({ id }) => void navigate({ to: "/prepare/drills/$id", params: { id }, replace }), toastError);
  return { begin, start };
}

/** What a link wants to begin at once. */
export function wanted({ pattern, question, story, context = "loop" }: DrillsSearch): NewDrill | null {
  if (pattern) return { pattern_id: pattern, context };
  if (question) return { question_id: question, context };
  return story ? { story_id: story, context } : null;
}

/** The link's address gives way to the drill's, so that going back does not begin another. */
function Beginning({ drill }: { drill: NewDrill }) {
  const { begin, start } = useStart();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin(drill, true);
  });
  if (start.error) return <QueryError error={start.error} retry={() => begin(drill, true)} />;
  return <SkeletonRows rows={6} columns={[0.6]} label={t("starting")} />;
}

const headOf = ({ due }: Drills): string =>
  due.length === 0 ? t("headNone") : capital(t("headDue", { count: due.length, words: countWords(due.length) }));

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function Body({ data }: { data: Drills }) {
  const { begin, start } = useStart();
  const first = data.due[0];
  useShortcut({ keys: "s", label: t("keyFirst"), group: t("keyGroup"), run: () => first && begin(startOf(first)), when: first !== undefined });
  const actions = first && (
    <Button variant="filled" loading={start.isPending} aria-keyshortcuts="s" rightSection={<span className="hb-hide-s"><Kbd keys="S" onFill /></span>} onClick={() => begin(startOf(first))}>
      {t("startFirst")}
    </Button>
  );
  return (
    <div className={styles.page}>
      <PrepHead title={headOf(data)} actions={actions} />
      <div className={styles.two}>
        <div className={styles.column}>
          <Due cards={data.due} busy={start.isPending} onStart={begin} />
          <Choose data={data} busy={start.isPending} onStart={begin} />
        </div>
        <div className={styles.column}>
          <Past past={data.past} />
          <SoundKept />
        </div>
      </div>
    </div>
  );
}

export function DrillsPage() {
  const search = useSearch({ from: "/framed/prepare/drills" });
  const { data, error, refetch } = useQuery(drillsQuery);
  const drill = wanted(search);
  return (
    <PrepFrame title={t("drills")} ownHeading={Boolean(data) && !drill}>
      {drill ? (
        <Beginning key={JSON.stringify(drill)} drill={drill} />
      ) : data ? (
        <Body data={data} />
      ) : error ? (
        <QueryError error={error} retry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={8} columns={[0.5, 0.2]} />
      )}
    </PrepFrame>
  );
}
