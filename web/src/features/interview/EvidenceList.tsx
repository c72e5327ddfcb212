import { ActionIcon } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import type { Evidence, Item } from "@/api/types/interview";
import { uuid } from "@/lib/uuid";
import { Icon } from "@/ui/icons/Icon";
import { minutesSeconds } from "@/ui/parts/clock";
import { toastUndo } from "@/ui/toast";
import styles from "./Card.module.css";
import type { WriteCard } from "./CardRows";
import { withEvidence, withEvidenceText, withoutEvidence } from "./draft";
import { GrowingText, toEnd } from "./GrowingText";
import { t } from "./messages";

export interface EvidenceListProps {
  item: Item;
  evidence: readonly Evidence[];
  write?: WriteCard | undefined;
}

/** What was said or done, each with its second; may be reworded, removed and added by hand. */
export function EvidenceList({ item, evidence, write }: EvidenceListProps) {
  const [adding, setAdding] = useState(false);
  const add = (text: string) => {
    setAdding(false);
    if (text.trim()) write?.((draft) => withEvidence(draft, item.item, { id: uuid(), text: text.trim(), at_seconds: null }));
  };
  return (
    <>
      {evidence.length > 0 && (
        <ul className={styles.evidence} aria-label={t("evidenceOf", { item: item.name })}>
          {evidence.map((piece) => (
            <Piece key={piece.id} item={item} piece={piece} write={write} />
          ))}
        </ul>
      )}
      {write && adding && <EvidenceField label={t("addEvidenceFor", { item: item.name })} text="" onKeep={add} onCancel={() => setAdding(false)} />}
      {write && !adding && (
        <button type="button" className={styles.add} aria-label={t("addEvidenceFor", { item: item.name })} onClick={() => setAdding(true)}>
          <Icon name="plus" size={12} />
          {t("addEvidence")}
        </button>
      )}
    </>
  );
}

function Piece({ item, piece, write }: { item: Item; piece: Evidence; write?: WriteCard | undefined }) {
  const [editing, setEditing] = useState(false);

  function keep(text: string) {
    setEditing(false);
    if (text.trim() !== piece.text) write?.((draft) => withEvidenceText(draft, item.item, piece.id, text));
  }

  function remove() {
    write?.((draft) => withoutEvidence(draft, item.item, piece.id));
    toastUndo({ message: t("evidenceRemoved"), undo: () => write?.((draft) => withEvidence(draft, item.item, piece)) });
  }

  if (editing) {
    return (
      <li className={styles.piece}>
        <EvidenceField label={t("editEvidence")} text={piece.text} onKeep={keep} onCancel={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={styles.piece}>
      {piece.at_seconds === null ? <span className={styles.none} /> : <time>{minutesSeconds(piece.at_seconds)}</time>}
      <span className={styles.words}>{piece.text}</span>
      {write && (
        <span className={styles.tools}>
          <ActionIcon size="xs" aria-label={`${t("edit")}: ${piece.text}`} title={t("edit")} onClick={() => setEditing(true)}>
            <Icon name="pencil" size={14} />
          </ActionIcon>
          <ActionIcon size="xs" aria-label={`${t("remove")}: ${piece.text}`} title={t("remove")} onClick={remove}>
            <Icon name="trash" size={14} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}

interface EvidenceFieldProps {
  label: string;
  text: string;
  onKeep: (text: string) => void;
  onCancel: () => void;
}

function EvidenceField({ label, text, onKeep, onCancel }: EvidenceFieldProps) {
  const [value, setValue] = useState(text);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) onKeep(value);
    else return;
    event.preventDefault();
  };
  return (
    <div className={`${styles.field} hb-grow`}>
      <GrowingText
        aria-label={label}
        placeholder={t("evidenceHint")}
        value={value}
        // Somebody asked for this field just now.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onFocus={toEnd}
        onChange={(event) => setValue(event.target.value)}
        onBlur={() => onKeep(value)}
        onKeyDown={keys}
      />
    </div>
  );
}
