/** Every loop that is planned, scheduled or running, with what is missing and who must do what next. */
import { Button, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ApplicationRow } from "@/api/types/pipeline";
import { levelName } from "@/lib/level";
import { DueClock } from "@/ui/DueClock";
import { PageFrame } from "@/ui/frame/PageFrame";
import { HrefLink } from "@/ui/HrefLink";
import { Icon } from "@/ui/icons/Icon";
import { Avatar } from "@/ui/parts/Avatar";
import { EmptyState } from "@/ui/parts/EmptyState";
import { Segmented } from "@/ui/parts/Segmented";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { loopHref } from "../actions/primary";
import type { LoopsSearch } from "../routes";
import styles from "./Loop.module.css";
import { loopsQuery } from "./queries";
import { t } from "./words";


export function LoopsPage() {
  const { state, q } = useSearch({ from: "/framed/loops" });
  const navigate = useNavigate({ from: "/loops" });
  const change = (next: LoopsSearch) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  return (
    <PageFrame title={t("loops")}>
      <div className={styles.filters}>
        <Segmented
          label={t("whichLoops")}
          value={state ?? "all"}
          options={[
            { value: "all", label: t("allLoops") },
            { value: "loop_planning", label: t("planning") },
            { value: "loop_scheduled", label: t("scheduled") },
            { value: "loop_running", label: t("running") },
          ]}
          onChange={(next) => change({ state: next === "all" ? undefined : next })}
        />
        <TextInput
          size="xs"
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<Icon name="search" size={14} />}
          value={q ?? ""}
          onChange={(event) => change({ q: event.currentTarget.value || undefined })}
        />
      </div>
      {state ? (
        <Loops
          state={state}
          q={q}
          empty={
            <EmptyState drawing="day" action={<Button onClick={() => change({ state: undefined, q: undefined })}>{t("clear")}</Button>}>
              {t("noneFound")}
            </EmptyState>
          }
        />
      ) : (
        <>
          <Loops title={t("planning")} state="loop_planning" q={q} />
          {/* The board's column of both. */}
          <Loops title={t("underWay")} state="loop" q={q} />
        </>
      )}
    </PageFrame>
  );
}

interface LoopsProps {
  state: string;
  q: string | undefined;
  /** Heads the list where there are several. */
  title?: string;
  /** Else one quiet sentence. */
  empty?: ReactNode;
}

function Loops({ state, q, title, empty }: LoopsProps) {
  const query = useInfiniteQuery(loopsQuery({ state, q }));
  const rows = query.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-label={title ?? t("loops")} className={styles.group}>
      {title && <h2 className="hb-h-sec">{title}</h2>}
      {query.error && !rows && <QueryError error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows rows={4} columns={[0.25, 0.15, 0.12, 0.1, 0.25]} />}
      {rows?.length === 0 && (empty ?? <p className="hb-t3">{t(q ? "noneFound" : "noLoops")}</p>)}
      {rows && rows.length > 0 && <Table rows={rows} />}
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("older")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Table({ rows }: { rows: ApplicationRow[] }) {
  return (
    <table className={`hb-tbl ${styles.loops}`}>
      <thead>
        <tr>
          <th scope="col">{t("candidate")}</th>
          <th scope="col">{t("role")}</th>
          <th scope="col">{t("rounds")}</th>
          <th scope="col">{t("coverage")}</th>
          <th scope="col">{t("cards")}</th>
          <th scope="col">{t("next")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.application_id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const roundWords = ({ loop, state }: ApplicationRow): string => {
  const rounds = loop ?? [];
  const held = rounds.filter((round) => round.state === "held" || round.state === "in").length;
  if (state === "loop_running") return t("heldCount", { count: held, of: rounds.length });
  const booked = rounds.filter((round) => round.state !== "planned").length;
  return t("booked", { count: booked, of: rounds.length });
};

function Row({ row }: { row: ApplicationRow }) {
  const { waiting, coverage, cards_in: cards } = row;
  const href = row.state === "loop_planning" ? loopHref(row.application_id) : `/applications/${row.application_id}`;
  const gap = coverage !== null && coverage.covered < coverage.of;
  return (
    <tr>
      <td className="hb-cut">
        <HrefLink href={href}>{row.candidate.name}</HrefLink>
      </td>
      <td className="hb-cut hb-t2">{t("roleOf", { title: row.requisition.title, level: levelName(row.requisition.level) })}</td>
      <td className="hb-t2" data-label={t("rounds")}>{row.loop && roundWords(row)}</td>
      <td data-label={t("coverage")} className={gap && row.state === "loop_planning" ? "hb-warn-t" : "hb-t2"}>{coverage && t("coverageOf", coverage)}</td>
      <td className="hb-t2" data-label={t("cards")}>{cards && cards.of > 0 && t("cardsIn", cards)}</td>
      <td>
        {waiting && (
          <span className={styles.next}>
            {waiting.who && <Avatar name={waiting.who.name} barRaiser={waiting.who.bar_raiser === true} />}
            <span className="hb-cut hb-grow" title={waiting.what}>
              {waiting.what}
            </span>
            <DueClock at={waiting.due_at} state={waiting.state} />
          </span>
        )}
      </td>
    </tr>
  );
}
