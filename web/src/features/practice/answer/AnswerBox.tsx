/** Where an answer is given, typed or spoken. What is typed survives a reload; sound never leaves the browser. */
import { Button, Checkbox } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { SpokenInput } from "@/api/types/prep/drills";
import { dropUnsent, keepUnsent, unsent } from "@/lib/unsent";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { Kbd } from "@/ui/parts/Kbd";
import { OWN } from "@/ui/prep/Own";
import { useShortcut } from "@/ui/shortcuts";
import { levelsToSend, looksVerbatim, pausesOf } from "../speaking/measure";
import type { Recorded } from "../speaking/Recorder";
import { useSpeaking } from "../speaking/useSpeaking";
import styles from "./Answer.module.css";
import { Live } from "./Live";
import { SpokenDraft } from "./SpokenDraft";
import { t } from "./words";

export interface Given {
  text: string;
  spoken: SpokenInput | null;
  recorded: Recorded | null;
}

export interface AnswerBoxProps {
  /** Under which unsent words are kept; another name is another answer. */
  name: string;
  busy: boolean;
  /** Resolves when the server holds it; until then nothing is forgotten. */
  onSend: (given: Given) => Promise<boolean>;
  onSkip?: (() => void) | undefined;
  onSpeak?: (() => void) | undefined;
  /** The recording is over. */
  onHeard?: (() => void) | undefined;
  /** Somebody types, or begins or stops to speak. */
  onActivity?: ((speaking: boolean) => void) | undefined;
  hint?: string | undefined;
  takesFocus?: boolean;
}

const spokenOf = (recorded: Recorded, transcript: boolean): SpokenInput => ({
  seconds: Math.round(recorded.seconds),
  pauses: pausesOf(recorded.levels),
  level: levelsToSend(recorded.levels),
  transcript,
});

export function AnswerBox({ name, busy, onSend, onSkip, onSpeak, onHeard, onActivity, hint, takesFocus }: AnswerBoxProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => unsent(name));
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [recording, setRecording] = useState(false);
  /** Said by the person; until then it is guessed from how many words there are. */
  const [verbatim, setVerbatim] = useState<boolean | null>(null);
  const speaking = useSpeaking();
  const maySpeak = speaking.microphone === "there" && !recorded && !recording;

  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const write = (words: string) => {
    setText(words);
    keepUnsent(name, words);
    onActivity?.(false);
  };
  const speak = async () => {
    setRecording(true);
    onActivity?.(true);
    if (await speaking.start()) return onSpeak?.();
    setRecording(false);
    onActivity?.(false);
  };
  const stop = async () => {
    const heard = await speaking.stop();
    setRecording(false);
    onActivity?.(false);
    onHeard?.();
    if (heard) setRecorded(heard);
  };
  const ready = !busy && !recording && text.trim() !== "";
  const transcript = recorded !== null && (verbatim ?? looksVerbatim(text, recorded.seconds));
  const send = async () => {
    if (!ready) return;
    const words = text.trim();
    if (await onSend({ text: words, spoken: recorded && spokenOf(recorded, transcript), recorded })) {
      dropUnsent(name);
      setText("");
      setRecorded(null);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  useShortcut({ keys: "m", label: t("keySpeak"), group: t("keyGroup"), run: () => void speak(), when: maySpeak && !busy });
  useShortcut({ keys: " ", label: t("keyStop"), group: t("keyGroup"), run: () => void stop(), when: recording });

  return (
    <>
      <div className={styles.box}>
        {recording ? (
          <Live recorder={speaking.recorder} onStop={() => void stop()} />
        ) : (
          <>
            {recorded && <SpokenDraft recorded={recorded} onDrop={() => setRecorded(null)} />}
            <label htmlFor={id} className="hb-vh">
              {t(recorded ? "transcript" : "answer")}
            </label>
            <textarea
              ref={field}
              id={id}
              dir="auto"
              className={cx(OWN, styles.field)}
              value={text}
              rows={recorded ? 3 : 4}
              placeholder={recorded ? t("transcriptHint") : (hint ?? t("answerHint"))}
              onChange={(event) => write(event.target.value)}
              onKeyDown={onKey}
            />
          </>
        )}
        {recorded && !recording && (
          <Checkbox className={styles.verbatim} label={t("verbatim")} checked={transcript} onChange={(event) => setVerbatim(event.currentTarget.checked)} />
        )}
        <footer className={styles.foot}>
          {maySpeak && (
            <Button size="xs" leftSection={<Icon name="mic" size={14} />} aria-keyshortcuts="m" onClick={() => void speak()}>
              {t("speak")}
            </Button>
          )}
          <span className={styles.note}>{recording ? t("recordingStays") : recorded ? t("sent") : maySpeak && t("staysHere")}</span>
          {onSkip && !recording && (
            <Button size="xs" variant="subtle" disabled={busy} onClick={onSkip}>
              {t("skip")}
            </Button>
          )}
          {!recording && (
            <Button size="xs" variant="filled" loading={busy} disabled={!ready} aria-keyshortcuts="Control+Enter" onClick={() => void send()} rightSection={<span className="hb-hide-s"><Kbd keys={t("sendKeys")} onFill /></span>}>
              {t("send")}
            </Button>
          )}
        </footer>
      </div>
      {speaking.news && speaking.news !== "there" && (
        <p className={styles.news} role="status">
          <Icon name="micOff" size={14} />
          {t(speaking.news)}
        </p>
      )}
    </>
  );
}
