/** Start and end. Ending early asks once more on the button itself: a stopped clock cannot run on. */
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { InterviewView } from "@/api/types/interview";
import { toastError } from "@/ui/toast";
import { Badge } from "@/ui/parts/Badge";
import { minutesSeconds } from "@/ui/parts/clock";
import { t } from "./messages";
import { useInterviewAct } from "./queries";
import { useElapsed } from "./useElapsed";
import { useNow } from "@/ui/viewer";

/** The second click must come soon, else the button forgets the first. */
const ARMED_MS = 4_000;
/** From this share of the planned time on an end is no surprise. */
const LATE_ENOUGH = 0.8;

export function LifeActions({ view }: { view: InterviewView }) {
  const act = useInterviewAct(view.id);
  const [armed, setArmed] = useState(false);
  const seconds = useElapsed(view) ?? 0;
  const now = useNow();

  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [armed]);

  const go = (step: "start" | "end") => act.mutate({ act: step, version: view.version }, { onError: toastError });
  if (view.state === "booked" && view.may.includes("start")) {
    if (Date.parse(view.ends_at) < now) {
      return (
        <Button size="xs" loading={act.isPending} onClick={() => act.mutate({ act: "held", minutes: view.round.minutes }, { onError: toastError })}>
          {t("wasHeld")}
        </Button>
      );
    }
    return (
      <Button size="xs" variant="filled" loading={act.isPending} onClick={() => go("start")}>
        {t("start")}
      </Button>
    );
  }
  if (view.state === "running" && view.may.includes("end")) {
    const early = seconds < view.round.minutes * 60 * LATE_ENOUGH;
    return (
      <Button size="xs" loading={act.isPending} onClick={() => (early && !armed ? setArmed(true) : go("end"))}>
        {armed ? t("endNow", { time: minutesSeconds(seconds) }) : t("end")}
      </Button>
    );
  }
  return <StateBadge view={view} seconds={seconds} />;
}

function StateBadge({ view, seconds }: { view: InterviewView; seconds: number }) {
  if (view.state === "held") {
    return <Badge outlined>{t("ended", { minutes: Math.round(seconds / 60) || view.round.minutes })}</Badge>;
  }
  if (view.state === "cancelled" || view.state === "declined") return <Badge tone="warn">{t(view.state)}</Badge>;
  return view.state === "booked" ? <Badge outlined>{t("booked")}</Badge> : null;
}
