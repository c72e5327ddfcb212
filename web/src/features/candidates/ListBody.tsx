/** The states around a list, its next page, and the keys that walk its rows. */
import { Button } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import styles from "./Candidates.module.css";
import { t } from "./words";

interface PagedQuery {
  error: unknown;
  isPending: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
}

export interface ListBodyProps {
  query: PagedQuery;
  /** How many rows there are; absent while nothing is read. */
  count: number | undefined;
  filtered: boolean;
  onClear: () => void;
  children: ReactNode;
}

export function ListBody({ query, count, filtered, onClear, children }: ListBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = links[at < 0 ? 0 : at + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useShortcut({ keys: "j", label: t("keyNext"), group: t("keys"), run: () => step(1) });
  useShortcut({ keys: "k", label: t("keyPrevious"), group: t("keys"), run: () => step(-1) });
  if (count === undefined && query.error) return <QueryError error={query.error} retry={() => void query.refetch()} />;
  if (count === undefined) return <SkeletonRows rows={8} columns={[0.25, 0.15, 0.12, 0.3]} avatar />;
  if (count === 0) {
    return (
      <EmptyState drawing="search" action={filtered && <Button onClick={onClear}>{t("clear")}</Button>}>
        {t(filtered ? "noneFound" : "none")}
      </EmptyState>
    );
  }
  return (
    <div ref={body}>
      {children}
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("more")}
          </Button>
        </div>
      )}
    </div>
  );
}
