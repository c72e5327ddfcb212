/** One paragraph first, then each round on the voting scale, then the patterns that show and what changed. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { afterQuery, readinessQuery } from "@/api/prep";
import type { Readiness } from "@/api/types/prep/readiness";
import { day } from "@/lib/time";
import { Segmented } from "@/ui/parts/Segmented";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { ScrollPane } from "@/ui/prep/ScrollPane";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { useNow, useViewerZone } from "@/ui/viewer";
import { ByPrinciple } from "./ByPrinciple";
import { ByRound, RoundTable } from "./ByRound";
import { Changes } from "./Changes";
import { Patterns, sorted } from "./Patterns";
import { Profile } from "./Profile";
import styles from "./Readiness.module.css";
import type { ReadinessSearch } from "./routes";
import { t } from "./words";

type By = "round" | "principle";
const DAY_MS = 86_400_000;

function useView() {
  const { by, view } = useSearch({ from: "/framed/prepare/readiness" });
  const navigate = useNavigate({ from: "/prepare/readiness" });
  const set = (part: ReadinessSearch) => void navigate({ search: (old: ReadinessSearch) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return {
    by: (by ?? "round") as By,
    table: view === "table",
    group: (next: By) => set({ by: next === "principle" ? next : undefined }),
    toggle: () => set({ view: view === "table" ? undefined : "table" }),
  };
}

function Paragraph({ data, closed, view }: { data: Readiness; closed: boolean; view: ReturnType<typeof useView> }) {
  const zone = useViewerZone();
  const now = useNow();
  const tomorrow = day(Date.parse(data.as_of) + DAY_MS, zone, now);
  return (
    <header className={styles.lead}>
      <div className={styles.above}>
        <p className="hb-t3 hb-xs">{closed ? t("afterwards") : t("tomorrow", { day: tomorrow })}</p>
        {view.by === "round" && (
          <Button size="xs" variant="subtle" aria-keyshortcuts="t" onClick={view.toggle}>
            {t(view.table ? "asPicture" : "asTable")}
          </Button>
        )}
      </div>
      <h1 className={styles.verdict}>{data.paragraph.map(({ text, strong }, at) => (strong ? <b key={at}>{text}</b> : text))}</h1>
      {closed && (
        <p className="hb-note">
          <span>
            {t("afterWords")}{" "}
            <Link to="/prepare/after" className="hb-link">
              {t("afterLink")}
            </Link>
          </span>
        </p>
      )}
    </header>
  );
}

function Body({ data }: { data: Readiness }) {
  const view = useView();
  const router = useRouter();
  const closed = Boolean(useQuery({ ...afterQuery, retry: false }).data?.ended_at);
  const first = sorted(data.patterns).shown[0];
  useShortcut({ keys: "t", label: t("keyTable"), group: t("keyGroup"), run: view.toggle, when: view.by === "round" });
  useShortcut({ keys: "b", label: t("keyBy"), group: t("keyGroup"), run: () => view.group(view.by === "round" ? "principle" : "round") });
  useShortcut({ keys: "d", label: t("keyDrill"), group: t("keyGroup"), run: () => first && router.history.push(first.drill.href), when: first !== undefined && !closed });
  return (
    <div className={styles.page}>
      <ScrollPane className={styles.main} label={t(view.by === "round" ? "byRound" : "byPrinciple")}>
        <Paragraph data={data} closed={closed} view={view} />
        {view.by === "principle" ? <ByPrinciple data={data} /> : view.table ? <RoundTable data={data} /> : <ByRound data={data} />}
        <Profile profile={data.profile} />
      </ScrollPane>
      <ScrollPane as="aside" className={styles.side} label={t("coach")}>
        <Changes data={data} />
        <Patterns data={data} closed={closed} />
      </ScrollPane>
    </div>
  );
}

export function ReadinessPage() {
  const { data, error, refetch } = useQuery(readinessQuery);
  const view = useView();
  const choice = (
    <Segmented<By>
      label={t("group")}
      value={view.by}
      onChange={view.group}
      options={[
        { value: "round", label: t("byRound") },
        { value: "principle", label: t("byPrinciple") },
      ]}
    />
  );
  return (
    <PrepFrame title={t("title")} actions={choice} flush={Boolean(data)} ownHeading={Boolean(data)}>
      {data ? <Body data={data} /> : error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={8} columns={[0.2, 0.3, 0.1, 0.25]} />}
    </PrepFrame>
  );
}
