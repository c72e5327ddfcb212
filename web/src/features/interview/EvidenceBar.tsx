import { ActionIcon } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Note } from "@/api/types/interview";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { Kbd } from "@/ui/parts/Kbd";
import { t } from "./messages";
import styles from "./Notes.module.css";
import type { EvidenceChoice } from "./useEvidence";
import type { Room } from "./useRoom";

export interface EvidenceBarProps {
  at: Room;
  note: Note;
  evidence: EvidenceChoice;
  onEdit?: () => void;
  onRemove?: () => void;
}

/** Under the chosen note: what it may be evidence for, each with its digit. */
export function EvidenceBar({ at: it, note, evidence, onEdit, onRemove }: EvidenceBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const likely = it.questions.find((question) => question.id === note.question)?.principle;
  if (evidence.items.length === 0 && !onEdit) return null;
  return (
    // The selection must survive the click.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={bar} className={styles.bar} onMouseDown={(event) => event.preventDefault()}>
      <div className={styles.barHead}>
        <span>{evidence.items.length > 0 && t(evidence.chosen?.text ? "evidenceFor" : "evidenceWhole")}</span>
        <span>
          {onEdit && (
            <ActionIcon size="xs" aria-label={t("edit")} title={t("edit")} onClick={onEdit}>
              <Icon name="pencil" size={14} />
            </ActionIcon>
          )}
          {onRemove && (
            <ActionIcon size="xs" aria-label={t("remove")} title={t("remove")} onClick={onRemove}>
              <Icon name="trash" size={14} />
            </ActionIcon>
          )}
        </span>
      </div>
      {evidence.items.length > 0 && (
        <div className={styles.choices} role="group" aria-label={t("evidenceBar")}>
          {evidence.items.map((item, index) => (
            <button
              key={item.item}
              type="button"
              aria-pressed={evidence.isGiven(item)}
              className={cx(item.item === likely && styles.likely)}
              onClick={() => evidence.give(item)}
            >
              {index < 9 && <Kbd keys={String(index + 1)} />}
              {item.short ?? item.name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
