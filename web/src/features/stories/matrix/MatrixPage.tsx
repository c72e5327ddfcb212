/** Which principles the stories show, who hears which, and the one most worth writing next. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { matrixQuery, profileQuery } from "@/api/prep";
import type { Matrix, StoryContext } from "@/api/types/prep/stories";
import { Segmented } from "@/ui/parts/Segmented";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { NewStory } from "../NewStory";
import { isGap } from "./cells";
import { Grid, Legend } from "./Grid";
import { Hears } from "./Hears";
import styles from "./Matrix.module.css";
import { PrincipleList } from "./PrincipleList";
import { Side } from "./Side";
import { t } from "./words";

const CRUMBS = [{ label: t("crumb"), to: "/prepare/stories" }];

function headline({ principles }: Matrix): string {
  const have = principles.filter((principle) => !isGap(principle)).length;
  if (have === 0) return t("headNone");
  return have === principles.length ? t("headAll", { of: have }) : t("head", { have, of: principles.length });
}

function Body({ matrix }: { matrix: Matrix }) {
  const [why, setWhy] = useState(false);
  useShortcut({ keys: "y", label: t("keyWhy"), group: t("keyGroup"), run: () => setWhy((open) => !open) });
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <div className={styles.head}>
          <h2 className="hb-h-page">{headline(matrix)}</h2>
          <Legend />
        </div>
        <Grid matrix={matrix} />
        <PrincipleList matrix={matrix} />
        <Hears matrix={matrix} why={why} onWhy={() => setWhy(!why)} />
      </div>
      <Side matrix={matrix} />
    </div>
  );
}

function useLoopLabel(): string {
  const level = useQuery({ ...profileQuery, retry: false }).data?.profile?.level;
  const rounds = useQuery(matrixQuery("loop")).data?.rounds.length;
  return level && rounds ? t("loopOf", { level, rounds }) : t("loop");
}

export function MatrixPage() {
  const { context = "loop" } = useSearch({ from: "/framed/prepare/matrix" });
  const navigate = useNavigate({ from: "/prepare/matrix" });
  const { data, error, refetch } = useQuery({ ...matrixQuery(context), placeholderData: keepPreviousData });
  const loop = useLoopLabel();
  const options: { value: StoryContext; label: string }[] = [
    { value: "loop", label: loop },
    { value: "phone", label: t("phone") },
  ];
  const choose = (next: StoryContext) => void navigate({ search: next === "phone" ? { context: "phone" } : {}, replace: true });
  return (
    <PrepFrame
      title={t("title")}
      crumbs={CRUMBS}
      actions={
        <>
          <Segmented label={t("context")} value={context} options={options} onChange={choose} />
          <span className={styles.newStory}>
            <NewStory />
          </span>
        </>
      }
      flush
    >
      {data ? (
        <Body matrix={data} />
      ) : (
        <div className={styles.main}>
          {error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={12} columns={[0.3, 0.6]} />}
        </div>
      )}
    </PrepFrame>
  );
}
