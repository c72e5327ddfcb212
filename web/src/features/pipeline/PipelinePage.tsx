/** A requisition at work: its board or table, filters, selection, and the ways in for candidates. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { PipelineView } from "@/api/types/pipeline";
import { useSession } from "@/api/session";
import { levelName } from "@/lib/level";
import { PageFrame } from "@/ui/frame/PageFrame";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { PageProvider } from "./context";
import { Heading } from "./Heading";
import { PageActions } from "./PageActions";
import styles from "./PipelinePage.module.css";
import { pipelineQuery } from "./queries";
import { filtersOf, type PipelineSearch } from "./search";
import { SelectionBar } from "./SelectionBar";
import { Tools } from "./Tools";
import { useOwners } from "./useOwners";
import { usePageState } from "./usePageState";
import { Views } from "./Views";
import { t } from "./words";

const AddCandidate = lazy(() => import("./AddCandidate").then((module) => ({ default: module.AddCandidate })));
const ImportDialog = lazy(() => import("./import/ImportDialog").then((module) => ({ default: module.ImportDialog })));

const FROM = "/framed/requisitions/$id" as const;

export function PipelinePage() {
  const { id } = useParams({ from: FROM });
  const search = useSearch({ from: FROM });
  const { data, error, refetch } = useQuery(pipelineQuery(id, filtersOf(search)));
  const crumbs = [{ label: t("requisitions"), to: "/requisitions" }];
  if (!data) {
    return (
      <PageFrame title={t("board")} crumbs={crumbs}>
        {error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={6} columns={[0.2, 0.2, 0.2, 0.2]} />}
      </PageFrame>
    );
  }
  return <Loaded key={id} id={id} view={data} search={search} />;
}

function Loaded({ id, view, search }: { id: string; view: PipelineView; search: PipelineSearch }) {
  const navigate = useNavigate({ from: "/requisitions/$id" });
  const me = useSession()?.person.id ?? "";
  const people = useOwners(view);
  const state = usePageState(id, view.requisition);
  const [dialog, setDialog] = useState<"add" | "import" | null>(null);
  const onSearch = (change: PipelineSearch) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const { requisition } = view;
  return (
    <PageFrame
      title={t("pageTitle", { title: requisition.title, level: levelName(requisition.level) })}
      crumbs={[{ label: t("requisitions"), to: "/requisitions" }]}
      actions={<PageActions requisition={requisition} onAdd={() => setDialog("add")} onImport={() => setDialog("import")} />}
      ownHeading
      flush
    >
      <PageProvider value={state.page}>
        <div className={styles.page}>
          <div className={styles.top}>
            <Heading requisition={requisition} />
            <Tools view={view} search={search} people={people} me={me} onSearch={onSearch} />
          </div>
          <Views id={id} view={view} search={search} onSearch={onSearch} onAdd={() => setDialog("add")} />
          <SelectionBar cards={state.chosen()} />
        </div>
      </PageProvider>
      <Suspense>
        {dialog === "add" && <AddCandidate requisition={requisition} onClose={() => setDialog(null)} />}
        {dialog === "import" && <ImportDialog requisition={requisition} onClose={() => setDialog(null)} />}
      </Suspense>
    </PageFrame>
  );
}
