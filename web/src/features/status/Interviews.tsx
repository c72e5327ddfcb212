import type { CandidateInterview } from "@/api/types/public";
import { clock, isoDay, localZone, longDay, zoneCity, zoneName } from "@/lib/time";
import { cx } from "@/ui/parts/cx";
import { useNow } from "@/ui/viewer";
import { DayBar } from "./DayBar";
import { type Day, daysOf, type Slot } from "./days";
import styles from "./Status.module.css";
import { t } from "./words";

export interface InterviewsProps {
  interviews: readonly CandidateInterview[];
  /** The zone that is shown. */
  zone: string;
  /** The candidate's own. */
  own: string;
  onZone: (zone: string) => void;
}

/** Day by day, with the breaks between. Days that are over say only that they are. */
export function Interviews({ interviews, zone, own, onZone }: InterviewsProps) {
  const now = useNow();
  const today = isoDay(now, zone);
  const days = daysOf(interviews, zone);
  const coming = days.filter((day) => day.date >= today);
  const past = days.filter((day) => day.date < today).reduce((sum, day) => sum + day.slots.length, 0);
  const device = localZone();
  const other = zone === own ? device : own;
  const first = interviews[0]?.starts_at ?? now;
  return (
    <div className={styles.days}>
      <h2 className="hb-vh">{t("interviews")}</h2>
      {coming.map((day) => (
        <DayOf key={day.date} day={day} zone={zone} />
      ))}
      <div className="hb-t3">
        {past > 0 && <p>{t("past", { count: past })}.</p>}
        {coming.length > 0 && (
          <p>
            {t("zoneNote", { city: zoneCity(zone), zone: zoneName(first, zone) })}{" "}
            {other !== zone && (
              <>
                {zone === own && t("zoneDiffers", { city: zoneCity(device) })}{" "}
                <button type="button" className={styles.link} onClick={() => onZone(other)}>
                  {t("zoneSwitch", { city: zoneCity(other) })}
                </button>
              </>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

function DayOf({ day, zone }: { day: Day; zone: string }) {
  const first = day.slots[0]?.interview.starts_at ?? day.date;
  return (
    <section>
      <h3 className="hb-semi">{longDay(first, zone)}</h3>
      <DayBar day={day} zone={zone} />
      <ol className={styles.slots}>
        {day.slots.map((slot) => (
          <SlotOf key={slot.interview.starts_at} slot={slot} zone={zone} />
        ))}
      </ol>
    </section>
  );
}

const isAddress = (place: string) => /^https?:\/\/\S+$/.test(place);

function SlotOf({ slot: { interview, pause }, zone }: { slot: Slot; zone: string }) {
  const { round_name: name, starts_at: start, minutes, with: people, place, summary, ics } = interview;
  return (
    <>
      <li className={styles.slot}>
        <time dateTime={start}>
          {clock(start, zone)}
          <small>{t("minutes", { count: minutes })}</small>
        </time>
        <span className={styles.bar} />
        <div>
          <div className="hb-row start">
            <span className="hb-med hb-grow">{name}</span>
            <a className={styles.calendar} href={ics} download aria-label={t("calendarOf", { round: name })}>
              {t("calendar")}
            </a>
          </div>
          <p className={styles.small}>{people.join(". ")}</p>
          {summary && <p className={styles.small}>{summary}</p>}
          {place && (
            <p className={styles.small}>
              {isAddress(place) ? (
                <a className="hb-link" href={place} rel="noopener noreferrer">
                  {t("join")}
                </a>
              ) : (
                t("place", { place })
              )}
            </p>
          )}
        </div>
      </li>
      {pause && (
        <li className={cx(styles.slot, styles.pause)}>
          <span />
          <span className={styles.bar} />
          <span>{pause}</span>
        </li>
      )}
    </>
  );
}
