/** What happened, newest day first, with a filter and a place to say something to the team. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { TimelineItem } from "@/api/types/application";
import { useSession } from "@/api/session";
import { clock, dayDistance, isoDay, longDay } from "@/lib/time";
import { HrefLink } from "@/ui/HrefLink";
import type { IconName } from "@/ui/icons/Icon";
import { Segmented } from "@/ui/parts/Segmented";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { Timeline, type TimelineDay, type TimelineEntry } from "@/ui/parts/Timeline";
import { QueryError } from "@/ui/QueryError";
import { useNow, useViewerZone } from "@/ui/viewer";
import { CommentBox } from "./CommentBox";
import { type Kind, timelineQuery } from "./queries";
import styles from "./CandidatePage.module.css";
import { t } from "./words";

const ICONS: Record<string, IconName> = {
  comment: "comment",
  glass: "warning",
  end: "flag",
  scorecard: "scorecard",
  interview: "video",
  debrief: "debrief",
  mail: "mail",
  step: "arrowRight",
};

export interface TimelineProps {
  id: string;
  kind: Kind;
  onKind: (kind: Kind) => void;
  mayComment: boolean;
}

export function TimelineSection({ id, kind, onKind, mayComment }: TimelineProps) {
  const query = useInfiniteQuery(timelineQuery(id, kind));
  const entries = query.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="timeline-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="timeline-title">
          {t("timeline")}
        </h2>
        <span className="acts">
          <Segmented
            label={t("timelineShows")}
            value={kind ?? "all"}
            options={[
              { value: "all", label: t("all") },
              { value: "interviews", label: t("interviews") },
              { value: "mail", label: t("mail") },
            ]}
            onChange={(next) => onKind(next === "all" ? undefined : next)}
          />
        </span>
      </div>
      {mayComment && <CommentBox id={id} />}
      {query.error && !entries && <QueryError error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows rows={5} columns={[0.5, 0.1]} avatar />}
      {entries?.length === 0 && <p className="hb-t3">{t("emptyTimeline")}</p>}
      {entries && entries.length > 0 && <Days entries={entries} />}
      {query.hasNextPage && (
        <div className={styles.older}>
          <Button size="xs" variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("older")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Days({ entries }: { entries: TimelineItem[] }) {
  const zone = useViewerZone();
  const now = useNow();
  const me = useSession()?.person.id;
  const days = new Map<string, TimelineDay & { entries: TimelineEntry[] }>();
  for (const entry of entries) {
    const id = isoDay(entry.at, zone);
    const day = days.get(id) ?? { id, label: dayLabel(entry.at, zone, now), entries: [] };
    days.set(id, day);
    const mine = entry.actor !== null && entry.actor.id === me;
    day.entries.push({
      id: entry.id,
      icon: ICONS[entry.icon] ?? "arrowRight",
      tone: entry.icon === "scorecard" ? "seal" : entry.icon === "glass" ? "warn" : mine ? "accent" : "plain",
      text: <Words entry={entry} mine={mine} />,
      time: clock(entry.at, zone),
      instant: entry.at,
    });
  }
  return <Timeline days={[...days.values()]} />;
}

function dayLabel(at: string, zone: string, now: number): string {
  const distance = dayDistance(at, zone, now);
  if (distance === 0) return t("today");
  if (distance === -1) return t("yesterday");
  const long = longDay(at, zone).replace(",", "");
  const year = isoDay(at, zone).slice(0, 4);
  return year === isoDay(now, zone).slice(0, 4) ? long : `${long} ${year}`;
}

/** The sentence names its actor first where it has one; the viewer is "You". */
function Words({ entry, mine }: { entry: TimelineItem; mine: boolean }) {
  const { text, actor, href } = entry;
  const named = actor !== null && text.startsWith(actor.name);
  return (
    <>
      {named ? (
        <>
          <strong>{mine ? t("you") : actor.name}</strong>
          {text.slice(actor.name.length)}
        </>
      ) : (
        text
      )}
      {href && (
        <>
          {" "}
          <HrefLink href={href} className="hb-link" aria-label={`${t("openIt")}: ${text}`}>
            {t("openIt")}
          </HrefLink>
        </>
      )}
    </>
  );
}
