/** One note: prompts with room under each, and room for anything else. It saves itself. */
import { Button, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "@/api/call";
import { dayQuery, noteQuery, PREP } from "@/api/prep";
import type { PrepNote } from "@/api/types/prep/profile";
import { sentence } from "@/lib/problem";
import { FormProblem } from "@/ui/FormProblem";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { OWN } from "@/ui/prep/Own";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { useAutosave } from "@/ui/prep/useAutosave";
import { QueryError } from "@/ui/QueryError";
import { isQuestions, noteKind, spokenLength } from "./kinds";
import styles from "./Notes.module.css";
import { t } from "./words";

const wordsOf = ({ text, entries }: PrepNote): string =>
  [...entries.filter((entry) => entry.text !== "").map((entry) => `${entry.prompt}\n${entry.text}`), text].filter(Boolean).join("\n\n");

/** Until it is written out, the notes under the prompts are what would be said. */
const spokenWords = ({ text, entries }: PrepNote): string => text.trim() || entries.map((entry) => entry.text).join("\n");

function useNote(key: string, note: PrepNote) {
  const queries = useQueryClient();
  const { queryKey } = noteQuery(key);
  const [draft, setDraft] = useState(note);
  const { autosave, state } = useAutosave<PrepNote>({
    owner: `prep-note:${key}`,
    words: wordsOf,
    save: async (value) => {
      const version = queries.getQueryData(queryKey)?.version ?? value.version;
      const saved = await call<PrepNote>("put", `${PREP}/notes/${key}`, { body: { ...value, version } });
      queries.setQueryData(queryKey, saved);
    },
  });
  const change = (part: Partial<PrepNote>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    autosave.change(next);
  };
  const reread = async () => {
    await queries.refetchQueries({ queryKey });
    await autosave.resume();
  };
  return { draft, change, state, error: autosave.error(), reread };
}

function NoteForm({ id, note }: { id: string; note: PrepNote }) {
  const { draft, change, state, error, reread } = useNote(id, note);
  const introduction = id === "introduction";
  const entry = (at: string, text: string) => change({ entries: draft.entries.map((each) => (each.id === at ? { ...each, text } : each)) });
  return (
    <div className={styles.form}>
      {state === "refused" && <FormProblem message={t("refused", { why: sentence(error) })} />}
      {state === "stale" && (
        <div role="alert" className="hb-note warn">
          <p className="hb-grow">{t("stale")}</p>
          <Button size="xs" onClick={() => void reread()}>
            {t("reread")}
          </Button>
        </div>
      )}
      {draft.entries.map(({ id: at, prompt, text }) => (
        <div key={at}>
          <Textarea
            label={prompt}
            classNames={{ input: OWN }}
            autosize
            minRows={2}
            value={text}
            onChange={(event) => entry(at, event.currentTarget.value)}
          />
          {isQuestions(id) && text === "" && (
            <Button size="xs" variant="subtle" className={styles.take} aria-label={t("takeSaid", { question: prompt })} onClick={() => entry(at, prompt)}>
              {t("take")}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Textarea
          label={t(introduction ? "freeIntroduction" : "free")}
          classNames={{ input: OWN }}
          autosize
          minRows={introduction ? 10 : 4}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {introduction && (
          <p className="hb-t3 hb-xs" aria-live="polite">
            {spokenLength(spokenWords(draft))}. {t("spokenAim")}
          </p>
        )}
      </div>
    </div>
  );
}

const CRUMBS = [
  { label: t("plan"), to: "/prepare/plan" },
  { label: t("title"), to: "/prepare/notes" },
];

export function NotePage() {
  const { key } = useParams({ from: "/framed/prepare/notes/$key" });
  const rounds = useQuery(dayQuery).data?.rounds ?? [];
  const { data, error, refetch } = useQuery(noteQuery(key));
  const kind = noteKind(key, rounds);
  return (
    <PrepFrame title={kind?.title ?? t("unknown")} crumbs={CRUMBS} ownHeading>
      <div className={styles.page}>
        <PrepHead title={kind?.title ?? t("unknown")} />
        {kind && <p className={styles.lead}>{kind.lead}</p>}
        {data ? (
          <NoteForm key={key} id={key} note={data} />
        ) : error ? (
          <QueryError error={error} retry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={5} columns={[0.8]} />
        )}
      </div>
    </PrepFrame>
  );
}
