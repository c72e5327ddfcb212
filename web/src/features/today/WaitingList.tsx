import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { WaitingItem } from "@/api/types/today";
import { EmptyState } from "@/ui/parts/EmptyState";
import styles from "./TodayPage.module.css";
import { WaitingRow } from "./WaitingRow";
import { t } from "./words";

/** In the server's order: what is late first. */
export function WaitingList({ items }: { items: readonly WaitingItem[] }) {
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
          {items.map((item) => (
            <WaitingRow key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <div className={styles.nothing}>
          <EmptyState
            drawing="day"
            tight
            action={
              <Button component={Link} to={"/interviews" as string}>
                {t("seeInterviews")}
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
