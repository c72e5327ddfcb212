/** A moment in the viewer's zone; hovering tells the full date and the other party's side. */
import { clock, dayTime, elsewhere, fromNow, type Instant, relativeDay, roughly, when } from "@/lib/time";
import { useNow, useViewerZone } from "./viewer";

export interface TimeProps {
  at: Instant;
  /** `when`: "today 17:00"; `full`: "Tue 24 Nov, 17:00"; `day`: "yesterday", "Tue 24 Nov"; `clock`: "17:00"; `distance`: "in 1 h 40 min"; `age`: "3 h". */
  as?: "when" | "full" | "day" | "clock" | "distance" | "age";
  /** The other party's zone. */
  theirs?: string | undefined;
  className?: string;
}

export function Time({ at, as = "when", theirs, className }: TimeProps) {
  const zone = useViewerZone();
  const now = useNow();
  const said = {
    when: () => when(at, zone, now),
    full: () => dayTime(at, zone, now),
    day: () => relativeDay(at, zone, now),
    clock: () => clock(at, zone),
    distance: () => fromNow(at, now),
    age: () => roughly(now - new Date(at).getTime()),
  }[as]();
  const mine = elsewhere(at, zone, now);
  const hover = theirs && theirs !== zone ? `${mine}\n${elsewhere(at, theirs, now)}` : mine;
  return (
    <time dateTime={new Date(at).toISOString()} title={hover} className={className}>
      {said}
    </time>
  );
}
