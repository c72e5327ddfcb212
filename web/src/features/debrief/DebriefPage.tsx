/** One debrief, live: its phase, the table of votes and ratings, whose turn it is, and the policy beside it. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { DebriefView } from "@/api/types/debrief";
import { sentence } from "@/lib/problem";
import { FormProblem } from "@/ui/FormProblem";
import { PageFrame } from "@/ui/frame/PageFrame";
import { AvatarStack } from "@/ui/parts/AvatarStack";
import { PhaseStepper } from "@/ui/parts/PhaseStepper";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Cards } from "./Cards";
import styles from "./Debrief.module.css";
import { DecisionPanel } from "./DecisionPanel";
import { GatePane } from "./GatePane";
import { Glass } from "./Glass";
import { Lead } from "./Lead";
import { debriefQuery, useStep } from "./queries";
import { Ratings } from "./Ratings";
import { ResultPanel } from "./ResultPanel";
import { columnsOf, type Order } from "./table";
import { Turn } from "./Turn";
import { VoteTable } from "./VoteTable";
import { t } from "./words";

export function DebriefPage() {
  const { id } = useParams({ from: "/framed/debriefs/$id" });
  const query = useQuery(debriefQuery(id));
  const name = query.data?.candidate.name ?? t("debriefs");
  const crumbs = [{ label: t("debriefs"), to: "/debriefs" }];
  return (
    <PageFrame title={name} crumbs={crumbs} flush actions={query.data && <Here view={query.data} />}>
      {query.isPending && <SkeletonRows rows={8} columns={[0.3, 0.2, 0.3]} />}
      {query.error && <QueryError error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Debrief view={query.data} />}
    </PageFrame>
  );
}

/** Who has the page open now. */
function Here({ view }: { view: DebriefView }) {
  const people = view.participants.filter((one) => one.here).map(({ person }) => ({ id: person.id, name: person.name, barRaiser: person.id === view.facilitator?.id }));
  return (
    <span className={styles.here}>
      <AvatarStack people={people} />
      <span className="hb-t2 hb-hide-s">
        {t("here", { count: people.length })}
        {view.me.facilitator && `, ${t("youLead")}`}
      </span>
    </span>
  );
}

function Debrief({ view }: { view: DebriefView }) {
  const step = useStep(view.application_id);
  const [order, setOrder] = useState<Order>("disagreement");
  const columns = columnsOf(view);
  const started = view.phase !== "gate";
  const read = view.rows.length > 0;
  return (
    <>
      <div className={styles.phases}>
        <PhaseStepper label={t("phases")} current={view.phase} phases={view.phases.map((phase) => ({ id: phase.id, name: phase.name, note: phase.words }))} />
      </div>
      <div className={styles.split}>
        <div className={styles.main}>
          <FormProblem message={step.error ? sentence(step.error) : null} />
          <Glass view={view} />
          {!started && <GatePane view={view} step={step} />}
          <Lead view={view} step={step} order={order} />
          <Turn view={view} step={step} />
          {started && <VoteTable view={view} columns={columns} />}
          {read && <Ratings view={view} columns={columns} order={order} onOrder={setOrder} step={step} />}
          {started && <Cards view={view} open={view.phase === "reading"} />}
        </div>
        {view.result && (
          <aside className={styles.side}>
            <ResultPanel result={view.result} />
            <DecisionPanel view={view} step={step} />
          </aside>
        )}
      </div>
    </>
  );
}
