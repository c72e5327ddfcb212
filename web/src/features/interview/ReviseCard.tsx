/** A new version after the discussion. It is kept in this browser until it is sent; the submitted one stays as it is. */
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { Badge } from "@/ui/parts/Badge";
import styles from "./Card.module.css";
import { CardRows, type WriteCard } from "./CardRows";
import { draftOf, isComplete, missingIn, type ScorecardDraft } from "./draft";
import { browserKeeper } from "./keeper";
import { t } from "./messages";
import { missingWords } from "./missingWords";
import { useInterviewAct } from "./queries";
import room from "./Room.module.css";
import { SummaryField } from "./SummaryField";
import type { Room } from "./useRoom";
import { VoteField } from "./VoteField";

export function ReviseCard({ at: { view, person }, onDone }: { at: Room; onDone: () => void }) {
  const version = view.scorecard?.version ?? 1;
  const keeper = useMemo(() => browserKeeper<ScorecardDraft>(person, `revision.${view.id}`), [person, view.id]);
  const [draft, setDraft] = useState(() => startOf(view.items, keeper.read(), version) ?? draftOf(view.items, view.scorecard));
  const [open, setOpen] = useState<string | null>(null);
  const act = useInterviewAct(view.id);
  const missing = missingIn(draft);

  // Through the updater, so that an undo from a toast works on what stands there by then.
  const write: WriteCard = (change) =>
    setDraft((now) => {
      const next = change(now);
      keeper.write({ value: next, version });
      return next;
    });

  function leave() {
    keeper.clear();
    onDone();
  }

  return (
    <>
      <div className={room.head}>
        <h2 className="hb-h-sec">{t("scorecard")}</h2>
        <Badge tone="info">{t("revising", { version })}</Badge>
      </div>
      <div className={room.scroll}>
        <CardRows items={view.items} draft={draft} open={open} onOpen={setOpen} write={write} />
        <SummaryField value={draft.summary} onChange={(summary) => write((now) => ({ ...now, summary }))} />
      </div>
      <div className={styles.vote}>
        <VoteField kind={view.vote_kind} draft={draft} write={write} />
        {act.error && (
          <p className="hb-bad-t" role="alert">
            {sentence(act.error)} {t("keptHere")}
          </p>
        )}
        <div className={styles.foot}>
          <span className={styles.missing}>{isComplete(missing) ? "" : t("stillMissing", { what: missingWords(missing) })}</span>
          <Button size="xs" variant="subtle" onClick={leave}>
            {t("cancel")}
          </Button>
          <Button
            size="xs"
            variant="filled"
            disabled={!isComplete(missing)}
            loading={act.isPending}
            onClick={() => after(act, { act: "revise", version: view.scorecard_version, draft }, leave)}
          >
            {t("saveVersion", { version: version + 1 })}
          </Button>
        </div>
      </div>
    </>
  );
}

function startOf(items: Room["view"]["items"], kept: { value: ScorecardDraft; version: number } | null, version: number) {
  return kept?.version === version ? draftOf(items, kept.value) : null;
}
