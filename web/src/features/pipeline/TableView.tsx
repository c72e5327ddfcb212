/** The same applications as rows: one stage or all, paged as one scrolls. */
import { Button, Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ColumnStage, Column } from "@/api/types/pipeline";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { menuId } from "./CardMenu";
import { usePage } from "./context";
import { rowsQuery } from "./queries";
import { filtersOf, type PipelineSearch } from "./search";
import { TableHead } from "./TableHead";
import { TableRow } from "./TableRow";
import styles from "./TableView.module.css";
import { useBoardKeys } from "./useBoardKeys";
import { useOnScreen } from "./useOnScreen";
import { t } from "./words";

export interface TableViewProps {
  id: string;
  columns: readonly Column[];
  search: PipelineSearch;
  onSearch: (change: PipelineSearch) => void;
}

export function TableView({ id, columns, search, onSearch }: TableViewProps) {
  const { stage, sort } = search;
  const query = useInfiniteQuery(rowsQuery(id, { ...filtersOf(search), stage, sort }));
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  const order = rows.map((row) => row.application_id);
  const end = useOnScreen<HTMLDivElement>(() => hasNextPage && !isFetchingNextPage && void fetchNextPage());
  const { actions, selection, active, setActive } = usePage();
  const onKeyDown = useBoardKeys({
    columns: [order],
    active,
    setActive,
    find: (application) => rows.find((row) => row.application_id === application),
    step: actions.step,
    toggle: selection.toggle,
    openMenu: (application) => document.getElementById(menuId(application))?.click(),
  });
  const names = new Map(columns.map((column) => [column.stage, column.name]));
  return (
    <div className={styles.frame}>
      <div className={styles.bar}>
        <Select
          size="xs"
          aria-label={t("stage")}
          data={columns.map((column) => ({ value: column.stage, label: `${column.name} (${column.count})` }))}
          placeholder={t("allStages")}
          value={stage ?? null}
          onChange={(next) => onSearch({ stage: (next as ColumnStage | null) ?? undefined })}
          clearable
        />
        {data && <span className="hb-xs hb-t3">{t("shown", { count: rows.length })}</span>}
      </div>
      {error && !data && <QueryError error={error} retry={() => void refetch()} />}
      {!error && !data && <SkeletonRows rows={10} columns={[0.2, 0.12, 0.25, 0.1, 0.1]} />}
      {data && rows.length === 0 && <EmptyState drawing="search">{t("nothingMatches")}</EmptyState>}
      {rows.length > 0 && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the links inside; the table only gathers them
        <table className={`hb-tbl ${styles.table}`} onKeyDown={onKeyDown}>
          <TableHead ids={order} sort={sort} onSort={(next) => onSearch({ sort: next })} />
          <tbody>
            {rows.map((row) => (
              <TableRow key={row.application_id} row={row} names={names} order={order} />
            ))}
          </tbody>
        </table>
      )}
      <div ref={end} className={styles.end}>
        {hasNextPage && (
          <Button size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("loadMore")}
          </Button>
        )}
        {error && data && <QueryError error={error} retry={() => void fetchNextPage()} />}
      </div>
    </div>
  );
}
