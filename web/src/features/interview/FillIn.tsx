import { Button } from "@mantine/core";
import { sentence } from "@/lib/problem";
import styles from "./Card.module.css";
import { t } from "./messages";
import { useInterviewAct } from "./queries";
import type { Room } from "./useRoom";

/** In the demo only, and marked as such: the scorecard is written as this person might have. */
export function FillIn({ at: it }: { at: Room }) {
  const act = useInterviewAct(it.view.id);
  const fill = async () => {
    if (await it.card.queue.flush()) act.mutate({ act: "fill-in" });
  };
  return (
    <div className={styles.demo}>
      {act.error && (
        <p className="hb-bad-t" role="alert">
          {sentence(act.error)}
        </p>
      )}
      <Button size="xs" variant="subtle" loading={act.isPending} onClick={() => void fill()}>
        {t("fillIn", { name: it.view.lead.name })}
      </Button>
    </div>
  );
}
