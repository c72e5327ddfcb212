/** Everybody who may lead the round at that time, the least busy first; the others with every reason. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { EligiblePerson } from "@/api/types/application";
import { levelName } from "@/lib/level";
import { Icon } from "@/ui/icons/Icon";
import { Avatar } from "@/ui/parts/Avatar";
import { cx } from "@/ui/parts/cx";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import styles from "./Booking.module.css";
import type { Booking } from "./useBooking";
import { t } from "./words";

/** More than these and a search helps. */
const SEARCH_FROM = 7;

export function LeadList({ booking }: { booking: Booking }) {
  const { eligible, lead, first, tried, problem } = booking;
  const [query, setQuery] = useState("");
  const [showAll, setShowAll] = useState(false);
  // Whoever leads it now stands first.
  const people = (eligible.data ?? []).toSorted((a, b) => Number(b.person.id === first) - Number(a.person.id === first));
  const found = people.filter(({ person }) => person.name.toLowerCase().includes(query.trim().toLowerCase()));
  const may = found.filter((each) => each.eligible);
  const mayNot = found.filter((each) => !each.eligible);
  const noneMay = eligible.data !== undefined && !people.some((each) => each.eligible);
  const chosenMayNot = mayNot.some((each) => each.person.id === lead);
  const open = showAll || noneMay || chosenMayNot || query !== "";
  return (
    <fieldset className={styles.group}>
      <legend>{t("who")}</legend>
      {people.length >= SEARCH_FROM && (
        <TextInput
          type="search"
          size="xs"
          aria-label={t("find")}
          placeholder={t("find")}
          leftSection={<Icon name="search" size={14} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {eligible.error && <QueryError error={eligible.error} retry={() => void eligible.refetch()} />}
      {eligible.isPending && <SkeletonRows rows={4} columns={[0.5, 0.2]} avatar label={t("loading")} />}
      {noneMay && <p className="hb-warn-t">{t("noneEligible")}</p>}
      <ul className={styles.people} aria-busy={eligible.isFetching}>
        {may.map((each) => (
          <Choice key={each.person.id} each={each} booking={booking} />
        ))}
        {open && mayNot.map((each) => <Choice key={each.person.id} each={each} booking={booking} />)}
      </ul>
      {query !== "" && found.length === 0 && <p className="hb-t3">{t("nobody")}</p>}
      {mayNot.length > 0 && !noneMay && query === "" && !chosenMayNot && (
        <Button size="xs" variant="subtle" className={styles.more} aria-expanded={open} onClick={() => setShowAll(!showAll)}>
          {t(open ? "hideNot" : "showNot")} ({mayNot.length})
        </Button>
      )}
      {problem.fields["lead"] && <p className={styles.fault}>{problem.fields["lead"]}</p>}
      {tried && !lead && (
        <p className={styles.fault} role="alert">
          {t("noLead")}
        </p>
      )}
    </fieldset>
  );
}

function Choice({ each, booking: { lead, setLead } }: { each: EligiblePerson; booking: Booking }) {
  const { person, eligible, reasons, warnings, load, department, level } = each;
  return (
    <li>
      <label className={cx(styles.choice, !eligible && styles.blocked)}>
        <input
          type="radio"
          name="lead"
          value={person.id}
          checked={lead === person.id}
          disabled={!eligible}
          onChange={() => setLead(person.id)}
        />
        <Avatar name={person.name} barRaiser={person.bar_raiser === true} named />
        <span className="hb-grow">
          <span className={styles.line}>
            <span className="hb-med hb-cut">{person.name}</span>
            <span className="hb-xs hb-t3 hb-cut">{t("level", { department, level: levelName(level) })}</span>
          </span>
          {[...reasons, ...warnings].length > 0 && (
            <span className={styles.reasons}>
              {reasons.map((reason) => (
                <span key={reason}>{capital(reason)}</span>
              ))}
              {warnings.map((warning) => (
                <span key={warning} className="hb-warn-t">
                  {capital(warning)}
                </span>
              ))}
            </span>
          )}
        </span>
        <span className="hb-xs hb-t3 hb-nowrap">{t("load", { count: load })}</span>
      </label>
    </li>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
