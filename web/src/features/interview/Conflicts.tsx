/** Another tab saved first: both versions beside each other, nothing is sent until one is chosen. */
import { Button } from "@mantine/core";
import { uuid } from "@/lib/uuid";
import { ConflictPane } from "@/ui/parts/ConflictPane";
import { useVoteLabels } from "@/ui/parts/voteLabels";
import styles from "./Conflicts.module.css";
import { type Difference, draftDifferences, noteDifferences } from "./differences";
import type { ScorecardDraft } from "./draft";
import { t } from "./messages";
import { merged, type Notebook } from "./notebook";
import type { Room } from "./useRoom";

export function NotesConflict({ at: it, theirs }: { at: Room; theirs: Notebook }) {
  const { queue, value } = it.notes;
  return (
    <div className={styles.wrap}>
      <Sides sentence={t("conflictNotes")} differences={noteDifferences(theirs, value)} onTheirs={() => queue.keepTheirs()} onMine={() => queue.keepMine()} />
      <Button size="xs" onClick={() => queue.keepMine(merged(theirs, value, uuid))}>
        {t("keepBoth")}
      </Button>
    </div>
  );
}

export function DraftConflict({ at: it, theirs }: { at: Room; theirs: ScorecardDraft }) {
  const { queue, value } = it.card;
  const labels: Record<string, string> = useVoteLabels();
  const differences = draftDifferences(theirs, value, (vote) => labels[vote] ?? vote);
  return (
    <div className={styles.wrap}>
      <Sides sentence={t("conflictCard")} differences={differences} onTheirs={() => queue.keepTheirs()} onMine={() => queue.keepMine()} />
    </div>
  );
}

interface SidesProps {
  sentence: string;
  differences: Difference[];
  onTheirs: () => void;
  onMine: () => void;
}

function Sides({ sentence, differences, onTheirs, onMine }: SidesProps) {
  return (
    <ConflictPane
      sentence={sentence}
      theirName={t("otherTab")}
      theirs={{ content: <Side differences={differences} side="theirs" />, when: t("savedThere") }}
      yours={{ content: <Side differences={differences} side="mine" />, when: t("notSavedHere") }}
      onKeepTheirs={onTheirs}
      onKeepYours={onMine}
    />
  );
}

function Side({ differences, side }: { differences: Difference[]; side: "theirs" | "mine" }) {
  if (differences.length === 0) return <p>{t("asElsewhere")}</p>;
  return (
    <ul className={styles.list}>
      {differences.map((difference, index) => (
        <li key={index}>
          {difference.label && <span className="hb-t3 hb-xs">{difference.label}</span>}
          {difference[side] === null ? <p className="hb-t3">{t("absent")}</p> : <p>{difference[side]}</p>}
        </li>
      ))}
    </ul>
  );
}
