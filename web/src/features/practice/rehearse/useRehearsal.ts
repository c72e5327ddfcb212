/** A rehearsed round: its clock, what the interviewer says when it is due, and what the person does. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Rehearsal, RehearsalScores } from "@/api/types/prep/rehearsals";
import { after } from "@/lib/after";
import { dropRecordings, keepRecording } from "@/lib/recordings";
import { toast, toastError } from "@/ui/toast";
import type { Given } from "../answer/AnswerBox";
import { rehearsalQuery, type RehearsalStep, useDelete, useRehearsalStep } from "../queries";
import { aheadBy, elapsedAt } from "./clock";
import { t } from "./words";

const SECOND_MS = 1_000;
/** How often the interviewer is asked whether something is due. */
const TICK_SECONDS = 4;
/** Who has typed within this time is not silent. */
const QUIET_MS = 8_000;

/** Whole seconds since the start; stands still before it is loaded and after it has ended. */
function useElapsed(rehearsal: Rehearsal | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  const ahead = useRef(0);
  const running = rehearsal?.state === "running";
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [running]);
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    if (!rehearsal) return;
    ahead.current = Math.max(ahead.current, aheadBy(rehearsal, Date.now()));
    setOffset(ahead.current);
  }, [rehearsal]);
  return rehearsal ? elapsedAt(rehearsal.started_at, offset, now) : 0;
}

export function useRehearsal(id: string) {
  const router = useRouter();
  const queries = useQueryClient();
  const query = useQuery(rehearsalQuery(id));
  const rehearsal = query.data;
  const elapsed = useElapsed(rehearsal);
  const step = useRehearsalStep(id);
  const remove = useDelete("rehearsals", id);
  const [busy, setBusy] = useState(false);

  // One step after the other: each takes the version that the one before has left.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const take = (make: (version: number) => RehearsalStep): Promise<Rehearsal> => {
    const turn = line.current.then(() => step.mutateAsync(make(queries.getQueryData(rehearsalQuery(id).queryKey)?.version ?? 0)));
    line.current = turn.catch(() => undefined);
    return turn;
  };
  const taken = async (make: (version: number) => RehearsalStep): Promise<boolean> => {
    setBusy(true);
    try {
      await take(make);
      return true;
    } catch (error) {
      toastError(error);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const activity = useRef({ at: 0, speaking: false });
  const isBusy = () => activity.current.speaking || Date.now() - activity.current.at < QUIET_MS;
  const running = rehearsal?.state === "running";
  const due = Math.floor(elapsed / TICK_SECONDS);
  const latest = useRef({ take, isBusy });
  useEffect(() => {
    latest.current = { take, isBusy };
  });
  useEffect(() => {
    // What is due now is asked for again in a moment: a failure needs no words.
    const { take: next, isBusy: busyNow } = latest.current;
    if (running) void next(() => ({ step: "tick", body: { at_seconds: due * TICK_SECONDS, busy: busyNow() } })).catch(() => undefined);
  }, [running, due]);

  return {
    query,
    elapsed,
    busy,
    /** Somebody types or speaks: an interviewer does not ask into that. */
    active: (speaking: boolean) => {
      activity.current = { at: Date.now(), speaking };
    },
    say: async ({ text, spoken, recorded }: Given): Promise<boolean> => {
      const at = elapsed;
      const said = await taken((version) => ({ step: "say", body: { version, text, at_seconds: at } }));
      if (said && recorded && spoken) await keepRecording({ key: `rehearsal/${id}/${at}`, at: Date.now(), seconds: spoken.seconds, sound: recorded.sound });
      return said;
    },
    finish: () => taken((version) => ({ step: "finish", body: { version } })),
    score: (scores: Omit<RehearsalScores, "version">) => taken((version) => ({ step: "scorecard", body: { version, ...scores } })),
    remove: () =>
      after(
        remove,
        undefined,
        () => {
          void dropRecordings(`rehearsal/${id}/`);
          toast(t("deleted"));
          void router.navigate({ to: "/prepare/rehearse" });
        },
        toastError,
      ),
  };
}

export type AtRehearsal = ReturnType<typeof useRehearsal>;
