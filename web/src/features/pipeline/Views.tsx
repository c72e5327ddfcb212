/** Board or table, or the reason why there is nothing to show. */
import { Button } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { ColumnStage, PipelineView } from "@/api/types/pipeline";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { Board } from "./Board";
import { mayAdd } from "./rights";
import { filtersOf, isFiltered, type PipelineSearch } from "./search";
import { StageRow } from "./StageRow";
import { t } from "./words";

const TableView = lazy(() => import("./TableView").then((module) => ({ default: module.TableView })));

export interface ViewsProps {
  id: string;
  view: PipelineView;
  search: PipelineSearch;
  onSearch: (change: PipelineSearch) => void;
  onAdd: () => void;
}

export function Views({ id, view, search, onSearch, onAdd }: ViewsProps) {
  const total = view.columns.reduce((sum, column) => sum + column.count, 0);
  if (total === 0) return <Nothing view={view} search={search} onSearch={onSearch} onAdd={onAdd} />;
  if (search.view === "table") {
    return (
      <Suspense fallback={<SkeletonRows rows={8} />}>
        <TableView id={id} columns={view.columns} search={search} onSearch={onSearch} />
      </Suspense>
    );
  }
  const open = search.open ?? [];
  const toggle = (stage: ColumnStage) => {
    const next = open.includes(stage) ? open.filter((each) => each !== stage) : [...open, stage];
    onSearch({ open: next.length > 0 ? next : undefined });
  };
  const single = search.stage ?? view.columns.find((column) => column.count > 0 && column.stage !== "applied")?.stage ?? "applied";
  return (
    <>
      <StageRow columns={view.columns} stage={single} onStage={(stage) => onSearch({ stage })} />
      <Board view={view} open={open} onToggle={toggle} single={single} />
    </>
  );
}

const EMPTY = { draft: "emptyDraft", open: "empty", closed: "emptyClosed" } as const;

function Nothing({ view, search, onSearch, onAdd }: Omit<ViewsProps, "id">) {
  if (isFiltered(filtersOf(search))) {
    const clear = () => onSearch({ q: undefined, owner: undefined, waiting: undefined });
    return (
      <EmptyState drawing="search" action={<Button onClick={clear}>{t("clear")}</Button>}>
        {t("nothingMatches")}
      </EmptyState>
    );
  }
  const add = mayAdd(view.requisition);
  return (
    <EmptyState drawing="board" action={add && <Button onClick={onAdd}>{t("add")}</Button>}>
      {t(EMPTY[view.requisition.state])}
    </EmptyState>
  );
}
