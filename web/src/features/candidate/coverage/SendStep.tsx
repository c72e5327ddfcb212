/** The third step: everything at a glance, and the one button that tells the candidate. */
import { Button } from "@mantine/core";
import type { ApplicationView, LoopRound } from "@/api/types/application";
import type { CoverageView } from "@/api/types/coverage";
import { sentence } from "@/lib/problem";
import { clock, dayTime, isoDay, longDay, zoneCity } from "@/lib/time";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { HrefLink } from "@/ui/HrefLink";
import { Icon } from "@/ui/icons/Icon";
import { toastUndo } from "@/ui/toast";
import { useNow, useViewerZone } from "@/ui/viewer";
import { loopHref } from "../actions/primary";
import { isBooked } from "../booking/useBooking";
import { useStep } from "../queries";
import { plainName } from "../strip";
import styles from "./Loop.module.css";
import { StepNav } from "./StepNav";
import { t } from "./words";

interface Check {
  ok: boolean;
  words: string;
  href: string;
}

function checksOf(view: ApplicationView, plan: CoverageView): Check[] {
  const coverage = loopHref(view.id);
  const time = loopHref(view.id, "time");
  const { rounds } = view.loop;
  const booked = rounds.filter(isBooked);
  const silent = booked.filter((round) => round.reply === "none" && round.state === "booked").length;
  const declined = booked.filter((round) => round.state === "declined").length;
  const gaps = plan.to_settle.filter((item) => !["seat", "total"].includes(item.kind)).length;
  const seats = plan.seats.filter((rule) => !rule.ok).length;
  const { total, min, max, ok } = plan.minutes;
  return [
    { ok: gaps === 0, words: gaps === 0 ? t("allCovered") : t("gaps", { count: gaps }), href: coverage },
    { ok: seats === 0, words: seats === 0 ? t("seatsHold") : t("seatsOpen", { count: seats }), href: coverage },
    { ok, words: t(ok ? "lengthFits" : "lengthOff", { total, min, max }), href: coverage },
    {
      ok: booked.length === rounds.length,
      words: booked.length === rounds.length ? t("allBooked") : t("someBooked", { count: booked.length, of: rounds.length }),
      href: time,
    },
    ...(declined > 0 ? [{ ok: false, words: t("declined", { count: declined }), href: time }] : []),
    ...(booked.length > 0 ? [{ ok: silent === 0, words: silent === 0 ? t("allAccepted") : t("waitingFor", { count: silent }), href: time }] : []),
  ];
}

export function SendStep({ view, plan }: { view: ApplicationView; plan: CoverageView }) {
  const name = view.candidate.name.split(" ")[0] ?? view.candidate.name;
  const booked = view.loop.rounds.filter((round) => isBooked(round) && round.starts_at);
  return (
    <div className={styles.single}>
      <div className={styles.tools}>
        <StepNav id={view.id} step="send" />
      </div>
      <section aria-labelledby="checks-title">
        <div className="hb-panel-h">
          <h2 className="hb-h-sec" id="checks-title">
            {t("sendHead")}
          </h2>
        </div>
        <ul className={styles.checks}>
          {checksOf(view, plan).map((check) => (
            <li key={check.words}>
              <span className={check.ok ? "hb-ok-t" : "hb-warn-t"}>
                <Icon name={check.ok ? "check" : "clock"} size={14} />
              </span>
              <span className="hb-grow">{check.words}</span>
              {!check.ok && (
                <HrefLink className="hb-link hb-xs" href={check.href} aria-label={`${t("goTo")}: ${check.words}`}>
                  {t("goTo")}
                </HrefLink>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="schedule-title">
        <div className="hb-panel-h">
          <h2 className="hb-h-sec" id="schedule-title">
            {t("schedule", { name })}
          </h2>
          <span className="hb-t3">{zoneCity(view.candidate.time_zone || view.requisition.time_zone)}</span>
        </div>
        {booked.length === 0 ? <p className="hb-t2">{t("nothingBooked")}</p> : <Schedule view={view} rounds={booked} />}
      </section>
      <Confirm view={view} name={name} />
    </div>
  );
}

function Schedule({ view, rounds }: { view: ApplicationView; rounds: LoopRound[] }) {
  const mine = useViewerZone();
  const now = useNow();
  const zone = view.candidate.time_zone || view.requisition.time_zone;
  const sorted = rounds.toSorted((a, b) => (a.starts_at ?? "").localeCompare(b.starts_at ?? ""));
  const days = [...new Set(sorted.map((round) => isoDay(round.starts_at ?? "", zone)))];
  return days.map((day) => {
    const here = sorted.filter((round) => isoDay(round.starts_at ?? "", zone) === day);
    return (
      <div key={day} className={styles.day}>
        <h3>{longDay(here[0]?.starts_at ?? "", zone)}</h3>
        <ul>
          {here.map((round) => (
            <li key={round.round} title={round.starts_at ? dayTime(round.starts_at, mine, now) : undefined}>
              <span className="hb-tabular hb-t2">
                {clock(round.starts_at ?? "", zone)}–{clock(round.ends_at ?? "", zone)}
              </span>
              <span className="hb-grow">{plainName(round)}</span>
              <span className="hb-t2">{round.lead?.name}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function Confirm({ view, name }: { view: ApplicationView; name: string }) {
  const step = useStep(view.id);
  const move = view.moves.find((each) => each.to === "loop_scheduled" && !each.undo);
  if (view.state !== "loop_planning") return <p className="hb-t2">{t("done")}</p>;
  if (!move || !view.may.includes("move")) return <p className="hb-t2">{t("mayNot")}</p>;
  const run = () =>
    after(step, { verb: "move", to: move.to }, () =>
          toastUndo({ message: t("confirmed", { name: view.candidate.name }), undo: () => step.mutateAsync({ verb: "move-back" }) }));
  return (
    <div className={styles.confirm}>
      <p className="hb-t2">{t("scheduleNote", { name })}</p>
      {move.blocked && <p className="hb-warn-t">{t("blocked", { why: move.blocked })}</p>}
      <FormProblem message={step.error ? sentence(step.error) : null} />
      <Button variant="filled" disabled={Boolean(move.blocked)} loading={step.isPending} onClick={run}>
        {t("confirm")}
      </Button>
    </div>
  );
}
