import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { WaitingItem } from "@/api/types/today";
import { EmptyState } from "@/ui/parts/EmptyState";
import styles from "./TodayPage.module.css";
import { WaitingRow } from "./WaitingRow";
import { t } from "./words";

/** More would push the next interview out of sight. What presses is always shown. */
const MOST = 6;

const presses = ({ state }: WaitingItem) => state === "late" || state === "soon";

/** In the server's order: what is late first. */
interface WaitingListProps {
  items: readonly WaitingItem[];
  /** Where to go when nothing waits: to one's interviews, or to the openings for those who have none. */
  interviews: boolean;
}

export function WaitingList({ items, interviews }: WaitingListProps) {
  const [all, setAll] = useState(false);
  const first = Math.max(MOST, items.filter(presses).length);
  // A button that hides a single row saves nothing.
  const shown = all || items.length <= first + 1 ? items : items.slice(0, first);
  return (
    <section aria-labelledby="waiting">
      <div className="hb-panel-h">
        <h2 id="waiting" className="hb-h-sec">
          {t("waiting")}
        </h2>
        {items.length > 0 && <span className="hb-t3">{items.length}</span>}
      </div>
      {items.length > 0 ? (
        <ul className={styles.due}>
          {shown.map((item) => (
            <WaitingRow key={item.id} item={item} />
          ))}
          {shown.length < items.length && (
            <li className={styles.moreRow}>
              <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
                {t("showMore", { count: items.length - shown.length })}
              </Button>
            </li>
          )}
        </ul>
      ) : (
        <div className={styles.nothing}>
          <EmptyState
            drawing="day"
            tight
            action={
              <Button component={Link} to={(interviews ? "/interviews" : "/requisitions") as string}>
                {t(interviews ? "seeInterviews" : "seeOpenings")}
              </Button>
            }
          >
            {t("nothingWaits")}
          </EmptyState>
        </div>
      )}
    </section>
  );
}
