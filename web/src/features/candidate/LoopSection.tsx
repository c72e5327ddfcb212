/** The loop (or, before it, the screens) as a strip in true minutes over its real days. */
import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { ApplicationView } from "@/api/types/application";
import { zoneName } from "@/lib/time";
import { LoopStrip } from "@/ui/parts/LoopStrip";
import { useNow, useViewerZone } from "@/ui/viewer";
import styles from "./CandidatePage.module.css";
import { isBeforeLoop, stripDays, zoneDifference } from "./strip";
import { t } from "./words";

const HOUR = 60;

export function LoopSection({ view, onRound }: { view: ApplicationView; onRound: (round: string) => void }) {
  const zone = useViewerZone();
  const now = useNow();
  const router = useRouter();
  const screens = isBeforeLoop(view) && view.screens.length > 0;
  const rounds = screens ? view.screens : view.loop.rounds;
  if (rounds.length === 0) return null;
  const days = stripDays(rounds, view.scorecards, { zone, now }, onRound);
  const minutes = rounds.reduce((sum, round) => sum + round.minutes, 0);
  const booked = days.filter((day) => day.id !== "open").length;
  const facts = t("loopFacts", { rounds: t("rounds", { count: rounds.length }), minutes });
  return (
    <section aria-labelledby="loop-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="loop-title">
          {t(screens ? "screens" : "loop")}
        </h2>
        <span className="hb-t2">
          {facts}
          {booked > 0 && ` ${t("overDays", { count: booked })}`}
        </span>
        <span className="acts">
          {booked > 0 && <span className="hb-xs hb-t3 hb-hide-s">{zoneWords(view, zone, now)}</span>}
          {!screens && view.may.includes("plan_loop") && (
            <Button size="xs" variant="subtle" onClick={() => router.history.push(`/applications/${view.id}/loop`)}>
              {t("openPlan")}
            </Button>
          )}
        </span>
      </div>
      <div className={styles.strip}>
        <LoopStrip days={days} />
      </div>
    </section>
  );
}

function zoneWords(view: ApplicationView, zone: string, now: number): string {
  const theirs = view.candidate.time_zone;
  const name = view.candidate.name.split(" ")[0] ?? view.candidate.name;
  const mine = zoneName(now, zone);
  if (!theirs || theirs === zone) return t("timesIn", { zone: mine });
  const minutes = zoneDifference(now, zone, theirs);
  if (minutes === 0) return t("sameTime", { zone: mine, name });
  const count = Math.round((Math.abs(minutes) / HOUR) * 2) / 2;
  return t("theirTime", { zone: mine, name, distance: t(minutes > 0 ? "hoursLater" : "hoursEarlier", { count }) });
}
