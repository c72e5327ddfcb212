/** Day and time in the viewer's zone, with the candidate's side of it in words. */
import { TextInput } from "@mantine/core";
import type { ApplicationView, LoopRound } from "@/api/types/application";
import { clock, dayTime, zoneCity } from "@/lib/time";
import { useNow, useViewerZone } from "@/ui/viewer";
import styles from "./Booking.module.css";
import { isOddHour } from "./slot";
import type { Booking } from "./useBooking";
import { t } from "./words";

const MINUTE_MS = 60_000;

export interface WhenProps {
  booking: Booking;
  round: LoopRound;
  candidate: ApplicationView["candidate"];
}

export function When({ booking: { slot, setSlot, at, tried, problem }, round, candidate }: WhenProps) {
  const fault = problem.fields["starts_at"];
  return (
    <fieldset className={styles.group}>
      <legend>{t("when")}</legend>
      <div className={styles.when}>
        <TextInput
          data-autofocus
          type="date"
          aria-label={t("date")}
          value={slot.date}
          error={fault ? true : undefined}
          onChange={(event) => setSlot({ ...slot, date: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          step={300}
          aria-label={t("time")}
          value={slot.time}
          error={fault ? true : undefined}
          onChange={(event) => setSlot({ ...slot, time: event.currentTarget.value })}
        />
        {at && <Until at={at} minutes={round.minutes} />}
      </div>
      {fault && <p className={styles.fault}>{fault}</p>}
      {!at && tried && <p className={styles.fault}>{t("noTime")}</p>}
      {at && <Sides at={at} minutes={round.minutes} candidate={candidate} />}
    </fieldset>
  );
}

function Until({ at, minutes }: { at: string; minutes: number }) {
  const zone = useViewerZone();
  return <span className="hb-t2 hb-nowrap">{t("ends", { time: clock(Date.parse(at) + minutes * MINUTE_MS, zone) })}</span>;
}

function Sides({ at, minutes, candidate }: { at: string; minutes: number; candidate: WhenProps["candidate"] }) {
  const zone = useViewerZone();
  const now = useNow();
  const theirs = candidate.time_zone || zone;
  const name = candidate.name.split(" ")[0] ?? candidate.name;
  return (
    <ul className={styles.sides} aria-live="polite">
      <li>{t("here", { time: dayTime(at, zone, now), zone: zoneCity(zone) })}</li>
      <li>{t("there", { time: dayTime(at, theirs, now), name, zone: zoneCity(theirs) })}</li>
      {Date.parse(at) < now && <li className="hb-warn-t">{t("past")}</li>}
      {isOddHour(at, minutes, theirs) && <li className="hb-warn-t">{t("odd", { name })}</li>}
    </ul>
  );
}
