/** The line for the next note. It keeps half a sentence in this browser, and Tab marks the next rung without leaving it. */
import { Button } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { Icon } from "@/ui/icons/Icon";
import { minutesSeconds } from "@/ui/parts/clock";
import { Kbd } from "@/ui/parts/Kbd";
import { GrowingText } from "./GrowingText";
import { t } from "./messages";
import styles from "./Notes.module.css";
import { stampElement } from "./NoteRow";
import type { Chosen } from "./noteGroups";
import { useElapsed } from "./useElapsed";
import { useMarks } from "./useMarks";
import type { NoteLine } from "./useNoteLine";
import type { Room } from "./useRoom";

export const COMPOSER = "data-composer";
/** Printed as on this machine. */
const CTRL = navigator.userAgent.includes("Mac") ? "⌘" : "Ctrl";

export interface ComposerProps {
  at: Room;
  line: NoteLine;
  /** Asked for by the key that makes the note evidence at once. */
  onKept?: (chosen: Chosen) => void;
  /** The phone's line under every pane. */
  quick?: boolean;
}

export function Composer({ at: it, line, onKept, quick }: ComposerProps) {
  const elapsed = useElapsed(it.view);
  const marks = useMarks(it);
  const { typed, write, keep } = line;
  const stamp = typed.text ? typed.at : it.running ? elapsed : null;

  function keys(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && !event.shiftKey) keep();
    else if (event.key === "Tab" && !event.shiftKey && !command && it.running && marks.next) marks.mark();
    else if (event.key === "e" && command) keepAndChoose();
    else if (event.key === "Escape") event.currentTarget.blur();
    else return;
    event.preventDefault();
  }

  function keepAndChoose() {
    const id = keep() ?? it.notes.value.notes.at(-1)?.id;
    if (!id) return;
    onKept?.({ note: id, text: null });
    requestAnimationFrame(() => stampElement(id)?.focus());
  }

  return (
    <div className={styles.composer}>
      {stamp !== null && <span className={`${styles.time} hb-mono`}>{minutesSeconds(stamp)}</span>}
      <div className={styles.field}>
        {!typed.text && (
          <span className={styles.placeholder} aria-hidden>
            <span className={quick ? undefined : "hb-only-s"}>{t("composerPhone")}</span>
            {!quick && <Hint running={it.running} />}
          </span>
        )}
        <GrowingText
          {...{ [COMPOSER]: quick ? "quick" : "full" }}
          aria-label={t("composerLabel")}
          aria-keyshortcuts="Control+J"
          value={typed.text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={keys}
        />
      </div>
      {typed.text ? (
        <Button size="xs" onClick={() => keep()}>
          {t("keepNote")}
        </Button>
      ) : (
        <Idle quick={quick} running={it.running} onMark={marks.next ? marks.mark : undefined} />
      )}
      <span className="hb-vh" role="status">
        {marks.said}
      </span>
    </div>
  );
}

function Hint({ running }: { running: boolean }) {
  if (!running) return <span className="hb-hide-s">{t("composerPlain")}</span>;
  const [before, after] = t("composerHint", { key: "\u0000" }).split("\u0000");
  return (
    <span className={`${styles.hint} hb-hide-s`}>
      {before}
      <Kbd keys="Tab" />
      {after}
    </span>
  );
}

function Idle({ quick, running, onMark }: { quick?: boolean | undefined; running: boolean; onMark?: (() => void) | undefined }) {
  const mark = running && onMark && (
    <Button size="xs" leftSection={<Icon name="flag" size={14} />} onClick={onMark}>
      {t("markNext")}
    </Button>
  );
  if (quick) return mark;
  return (
    <>
      <span className={styles.keys}>
        <Kbd keys={`${CTRL} J`} />
      </span>
      <span className="hb-only-s">{mark}</span>
    </>
  );
}
