/** Every opening the person may see, by state. */
import { Button, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import type { RequisitionState } from "@/api/types/requisition";
import { useSession } from "@/api/session";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Icon } from "@/ui/icons/Icon";
import { EmptyState } from "@/ui/parts/EmptyState";
import { Kbd } from "@/ui/parts/Kbd";
import { Segmented } from "@/ui/parts/Segmented";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { matches } from "./counts";
import styles from "./ListPage.module.css";
import { listQuery } from "./queries";
import { RequisitionTable } from "./RequisitionTable";
import { t } from "./words";

const NEW = "/requisitions/new";

export function ListPage() {
  const { state = "open", q = "" } = useSearch({ from: "/framed/requisitions" });
  const navigate = useNavigate({ from: "/requisitions" });
  const router = useRouter();
  const roles = useSession()?.person.roles ?? [];
  const may = roles.includes("admin") || roles.includes("recruiter");
  useShortcut({ keys: "c", label: t("add"), group: t("keys"), run: () => router.history.push(NEW), when: may });
  const search = (change: { state?: RequisitionState; q?: string | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const add = (
    <Button component={Link} to={NEW} variant="filled" leftSection={<Icon name="plus" size={14} />}>
      {t("add")}
      <span className="hb-hide-s" style={{ marginInlineStart: "var(--hb-2)" }} aria-hidden>
        <Kbd keys="C" onFill />
      </span>
    </Button>
  );
  return (
    <PageFrame title={t("title")} actions={may && add}>
      <div className={styles.tools}>
        <Segmented
          label={t("state")}
          value={state}
          options={(["open", "draft", "closed"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(next) => search({ state: next })}
        />
        <TextInput
          size="xs"
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<Icon name="search" size={14} />}
          value={q}
          onChange={(event) => search({ q: event.currentTarget.value || undefined })}
        />
      </div>
      <Rows state={state} q={q} mayAdd={may} onClear={() => search({ q: undefined })} />
    </PageFrame>
  );
}

const EMPTY = { open: "emptyOpen", draft: "emptyDraft", closed: "emptyClosed" } as const;

interface RowsProps {
  state: RequisitionState;
  q: string;
  mayAdd: boolean;
  onClear: () => void;
}

function Rows({ state, q, mayAdd, onClear }: RowsProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(listQuery(state));
  if (!data && error) return <QueryError error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={5} columns={[0.3, 0.12, 0.15, 0.15, 0.1]} />;
  const all = data.pages.flatMap((page) => page.items);
  const rows = all.filter((requisition) => matches(requisition, q.trim()));
  if (rows.length === 0 && !hasNextPage) {
    const create = mayAdd && state === "open" && (
      <Button component={Link} to={NEW}>
        {t("add")}
      </Button>
    );
    const clear = <Button onClick={onClear}>{t("clear")}</Button>;
    return (
      <EmptyState drawing={q ? "search" : "board"} action={q ? clear : create}>
        {t(q ? "nothingMatches" : EMPTY[state])}
      </EmptyState>
    );
  }
  return (
    <>
      <RequisitionTable rows={rows} />
      {hasNextPage && (
        <Button mt="md" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
