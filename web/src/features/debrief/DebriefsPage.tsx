/** `/debriefs`: those ahead and under way, the most urgent first. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { levelName } from "@/lib/level";
import { DueClock } from "@/ui/DueClock";
import { PageFrame } from "@/ui/frame/PageFrame";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SealedProgress } from "@/ui/parts/SealedProgress";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { useNow } from "@/ui/viewer";
import styles from "./Debrief.module.css";
import { debriefsQuery } from "./queries";
import { t } from "./words";

export function DebriefsPage() {
  const query = useQuery(debriefsQuery);
  const now = useNow();
  const items = query.data?.items ?? [];
  return (
    <PageFrame title={t("debriefs")}>
      {query.isPending && <SkeletonRows rows={5} columns={[0.4, 0.2, 0.15]} />}
      {query.error && <QueryError error={query.error} retry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <EmptyState drawing="notes">{t("none")}</EmptyState>}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.application_id}>
            <Link to="/debriefs/$id" params={{ id: item.application_id }} className={styles.line}>
              <span className={styles.lineName}>
                <strong>{item.candidate.name}</strong>
                <span className="hb-t3">
                  {item.requisition.title} · {levelName(item.requisition.level)}
                  {item.facilitator && ` · ${t("facilitates", { name: item.facilitator.name })}`}
                </span>
              </span>
              <SealedProgress submitted={item.cards_in.in} of={item.cards_in.of} />
              <DueClock at={item.due_at} state={item.due_at === null ? "none" : Date.parse(item.due_at) < now ? "late" : "fine"} />
            </Link>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
