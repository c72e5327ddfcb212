/** What is being booked: the slot, the people, and what to send. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ApplicationView, LoopRound } from "@/api/types/application";
import type { PersonRef } from "@/api/types/shared";
import { ApiProblem, sentence } from "@/lib/problem";
import { dayTime } from "@/lib/time";
import { after } from "@/lib/after";
import { toast } from "@/ui/toast";
import { useNow, useViewerZone } from "@/ui/viewer";
import { eligibleQuery, useRebook, useStep } from "../queries";
import { instantOf, type Slot, slotOf, suggestSlot } from "./slot";
import { t } from "./words";

export const isBooked = (round: LoopRound): boolean => round.interview_id !== null && round.state !== "cancelled";
export const isFixed = (round: LoopRound): boolean => round.state === "running" || round.state === "held";

/** The places of what the server refuses; anything else stands above the button. */
function placeOf(error: unknown): { fields: Record<string, string>; rest: string | null } {
  if (!error) return { fields: {}, rest: null };
  if (error instanceof ApiProblem && error.fields) return { fields: error.fields, rest: null };
  return { fields: {}, rest: sentence(error) };
}

export function useBooking(view: ApplicationView, round: LoopRound, onDone: () => void) {
  const zone = useViewerZone();
  const now = useNow();
  const booked = isBooked(round);
  const all = [...view.screens, ...view.loop.rounds];
  const [slot, setSlot] = useState<Slot>(() => (booked && round.starts_at ? slotOf(round.starts_at, zone) : suggestSlot(all, zone, now)));
  const [lead, setLead] = useState<string | null>(round.state === "declined" ? null : (round.lead?.id ?? null));
  const [shadows, setShadows] = useState<PersonRef[]>(round.shadows);
  const [place, setPlace] = useState("");
  const [tried, setTried] = useState(false);
  const step = useStep(view.id);
  const rebook = useRebook(view.id);
  const at = instantOf(slot, zone);
  const eligible = useQuery(eligibleQuery(view.id, round.round, at));
  const ids = shadows.map((person) => person.id);
  const was = round.shadows.map((person) => person.id);
  const change = {
    ...(at && round.starts_at && Date.parse(at) !== Date.parse(round.starts_at) && { starts_at: at }),
    ...(lead && lead !== round.lead?.id && { lead }),
    ...(ids.toSorted().join() !== was.toSorted().join() && { shadows: ids }),
    ...(place.trim() && { place: place.trim() }),
  };
  const isChanged = Object.keys(change).length > 0;

  const send = () => {
    setTried(true);
    if (!at || !lead) return;
    const done = (message: string) => () => {
      toast(message);
      onDone();
    };
    if (booked && round.interview_id) {
      after(rebook, { interview: round.interview_id, ...change }, done(t("changed", { round: round.name })));
    } else {
      after(step, { verb: "interviews", round: round.round, starts_at: at, lead, shadows: ids, place: place.trim() }, done(t("done", { round: round.name, when: dayTime(at, zone, now) })));
    }
  };

  return {
    booked,
    first: round.lead?.id,
    slot, setSlot, at, lead, setLead, shadows, setShadows, place, setPlace, eligible, send, isChanged, tried,
    busy: step.isPending || rebook.isPending,
    problem: placeOf(step.error ?? rebook.error),
  };
}

export type Booking = ReturnType<typeof useBooking>;
