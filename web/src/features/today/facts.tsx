/** What one wants to know before the next interview, as term and value. */
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { NextInterview } from "@/api/types/today";
import { clock, day, isoDay, zoneCity } from "@/lib/time";
import { Avatar } from "@/ui/parts/Avatar";
import type { DefinitionRow } from "@/ui/parts/DefinitionRows";
import { CriticalKey, PrincipleName } from "@/ui/parts/PrincipleName";
import { useNow, useViewerZone } from "@/ui/viewer";
import styles from "./TodayPage.module.css";
import { t } from "./words";

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name;

export function useFacts(interview: NextInterview): DefinitionRow[] {
  const zone = useViewerZone();
  const now = useNow();
  const rows: DefinitionRow[] = [
    { term: t("probe"), detail: <Probe probe={interview.probe} /> },
    { term: t("askedBefore"), detail: <Asked interview={interview} /> },
    { term: t("forThem", { name: firstName(interview.candidate.name) }), detail: theirs(interview, zone, now) },
  ];
  if (interview.shadows.length > 0) {
    rows.push({ term: t("withYou"), detail: <Shadows shadows={interview.shadows} /> });
  }
  return rows;
}

/** The start as the candidate's clock shows it; the day is named when it is another one. */
function theirs({ starts_at: at, candidate_time_zone: their, candidate_place: place }: NextInterview, zone: string, now: number) {
  const time = clock(at, their || zone);
  if (!their || (their === zone && !place)) return t("sameZone", { time });
  const where = place || zoneCity(their);
  if (isoDay(at, their) !== isoDay(at, zone)) return t("theirDay", { day: day(at, their, now), time, place: where });
  return t("theirTime", { time, place: where });
}

function Probe({ probe }: { probe: NextInterview["probe"] }) {
  if (probe.length === 0) return t("probeNothing");
  return (
    <>
      {probe.map(({ name, critical }, index) => (
        <Fragment key={name}>
          {index > 0 && ", "}
          <PrincipleName name={name} critical={critical} />
        </Fragment>
      ))}
      {probe.some(({ critical }) => critical) && (
        <span className="hb-t3 hb-xs">
          {" "}
          <CriticalKey />
        </span>
      )}
    </>
  );
}

function Asked({ interview }: { interview: NextInterview }) {
  if (interview.asked_before === 0) return t("askedNone");
  return (
    <>
      {t("asked", { count: interview.asked_before })}{" "}
      <Link to={`/interviews/${interview.id}` as string} className="hb-link">
        {t("seeThem")}
      </Link>
    </>
  );
}

function Shadows({ shadows }: { shadows: NextInterview["shadows"] }) {
  return (
    <ul className={styles.shadows}>
      {shadows.map((person) => (
        <li key={person.id} className="hb-row">
          <Avatar name={person.name} barRaiser={person.bar_raiser} named />
          {t("shadows", { name: person.name })}
        </li>
      ))}
    </ul>
  );
}
