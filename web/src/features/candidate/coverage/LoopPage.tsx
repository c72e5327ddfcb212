/** Planning a loop in three steps: who probes what, when, and sending it out. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { ApplicationView } from "@/api/types/application";
import type { CoverageView } from "@/api/types/coverage";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Kbd } from "@/ui/parts/Kbd";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { loopHref } from "../actions/primary";
import { isBooked } from "../booking/useBooking";
import { applicationQuery } from "../queries";
import { CoverageStep } from "./CoverageStep";
import { coverageQuery } from "./queries";
import { SendStep } from "./SendStep";
import { TimeStep } from "./TimeStep";
import { usePlanning } from "./usePlanning";
import { t } from "./words";

const BookingPanel = lazy(() => import("../booking/BookingPanel").then((module) => ({ default: module.BookingPanel })));

const FROM = "/framed/applications/$id/loop" as const;

export function LoopPage() {
  const { id } = useParams({ from: FROM });
  const page = useQuery(applicationQuery(id));
  const plan = useQuery(coverageQuery(id));
  const error = page.error ?? plan.error;
  if (page.data && plan.data) return <Loaded key={id} view={page.data} plan={plan.data} />;
  const retry = () => {
    void page.refetch();
    void plan.refetch();
  };
  return (
    <PageFrame title={t("coverage")} crumbs={[{ label: t("loops"), to: "/loops" }]}>
      {error ? <QueryError error={error} retry={retry} /> : <SkeletonRows rows={10} columns={[0.2, 0.08, 0.08, 0.08, 0.08, 0.08]} />}
    </PageFrame>
  );
}

function Loaded({ view, plan }: { view: ApplicationView; plan: CoverageView }) {
  const { step, show, book } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: "/applications/$id/loop" });
  const planning = usePlanning(view, plan);
  const setBook = (round: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, book: round }), replace: true, resetScroll: false });
  const crumbs = [
    { label: t("loops"), to: "/loops" },
    { label: view.candidate.name, to: `/applications/${view.id}` },
  ];
  const title = t(step === "time" ? "time" : step === "send" ? "send" : "coverage");
  return (
    <PageFrame title={title} crumbs={crumbs} actions={<StepActions view={view} step={step} fill={planning.fill} busy={planning.busy} onBook={setBook} />} flush>
      {step === "time" && <TimeStep view={view} plan={plan} onRound={setBook} />}
      {step === "send" && <SendStep view={view} plan={plan} />}
      {step === undefined && (
        <CoverageStep
          view={view}
          plan={plan}
          planning={planning}
          show={show}
          onShow={(next) => void navigate({ search: (old) => ({ ...old, show: next }), replace: true, resetScroll: false })}
        />
      )}
      <Suspense>{book !== undefined && <BookingPanel view={view} round={book} onClose={() => setBook(undefined)} />}</Suspense>
    </PageFrame>
  );
}

interface StepActionsProps {
  view: ApplicationView;
  step: "time" | "send" | undefined;
  /** Missing where there is nothing to fill, or where it may not be done. */
  fill: (() => void) | undefined;
  busy: boolean;
  onBook: (round: string) => void;
}

function StepActions({ view, step, fill, busy, onBook }: StepActionsProps) {
  const router = useRouter();
  const go = (next: "time" | "send") => router.history.push(loopHref(view.id, next));
  const open = view.loop.rounds.find((round) => !isBooked(round));
  const mayBook = view.may.includes("book");
  useShortcut({ keys: "f", label: t("fill"), group: t("keys"), run: () => fill?.(), when: step === undefined && fill !== undefined });
  useShortcut({ keys: "t", label: t("planTime"), group: t("keys"), run: () => go("time"), when: step === undefined });
  // The steps are links as well: for those who only look on, that is enough.
  if (step === "send" || !(mayBook || view.may.includes("plan_loop"))) return null;
  if (step === "time") {
    return (
      <>
        {mayBook && open && <Button onClick={() => onBook(open.round)}>{t("bookNext", { round: open.name.split(":")[0] ?? open.name })}</Button>}
        <Button variant="filled" onClick={() => go("send")}>
          {t("toSend")}
        </Button>
      </>
    );
  }
  return (
    <>
      {fill && (
        <Button onClick={fill} loading={busy} aria-keyshortcuts="f">
          {t("fill")}
        </Button>
      )}
      <Button variant="filled" onClick={() => go("time")} aria-keyshortcuts="t">
        {t("planTime")}
        <span className="hb-hide-s" style={{ marginInlineStart: "var(--hb-2)" }} aria-hidden>
          <Kbd keys="T" onFill />
        </span>
      </Button>
    </>
  );
}
