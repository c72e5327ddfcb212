/** The foot of the scorecard: the vote, what is missing in words, and Submit. */
import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { sentence } from "@/lib/problem";
import styles from "./Card.module.css";
import { firstMissing, isComplete, missingIn } from "./draft";
import { t } from "./messages";
import { missingWords } from "./missingWords";
import { useInterviewAct } from "./queries";
import type { Room } from "./useRoom";
import { VoteField } from "./VoteField";

export interface VoteBoxProps {
  at: Room;
  /** Opens the row that comes first among those that lack something. */
  onMissing: (item: string) => void;
}

export function VoteBox({ at: it, onMissing }: VoteBoxProps) {
  const id = useId();
  const { view } = it;
  const { queue, value } = it.card;
  const act = useInterviewAct(view.id);
  const [trouble, setTrouble] = useState<string | null>(null);
  const missing = missingIn(value);
  const complete = isComplete(missing);

  async function submit() {
    if (!complete) return showMissing();
    setTrouble(null);
    if (queue.snapshot().state.kind === "conflict") return setTrouble(t("conflictFirst"));
    if (!(await queue.flush())) return setTrouble(t("notSent"));
    act.mutate({ act: "submit", version: queue.snapshot().held.version });
  }

  function showMissing() {
    const item = firstMissing(value);
    if (!item) return document.getElementById(id)?.querySelector<HTMLElement>("[role=radio]")?.focus();
    onMissing(item);
  }

  const refusal = trouble ?? (act.error ? sentence(act.error) : null);
  return (
    <div className={styles.vote} id={id}>
      <VoteField kind={view.vote_kind} draft={value} write={it.writeCard} describedBy={`${id}-missing`} />
      {refusal && (
        <p className="hb-bad-t" role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.foot}>
        {complete ? (
          <span id={`${id}-missing`} className={styles.missing}>
            {t("complete")}
          </span>
        ) : (
          <button type="button" id={`${id}-missing`} className={styles.missing} onClick={showMissing}>
            {t("stillMissing", { what: missingWords(missing) })}
          </button>
        )}
        <Button
          size="xs"
          variant={complete ? "filled" : "default"}
          aria-disabled={!complete || undefined}
          data-disabled={!complete || undefined}
          aria-describedby={`${id}-missing`}
          loading={act.isPending}
          onClick={() => void submit()}
        >
          {t("submit")}
        </Button>
      </div>
    </div>
  );
}
