/** One story being written: what is typed, what is found in it, how it is saved, and which window writes. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { bankQuery } from "@/api/prep";
import type { Report, Section, Story } from "@/api/types/prep/stories";
import { useAutosave } from "@/ui/prep/useAutosave";
import { lintStory, putStory, storyQuery } from "../queries";
import { asText, changed, type Draft, draftOf, type Found, groupsOf, type Input, keep, lintInputOf, looked, neighbour, standing, typed } from "./draft";
import { Linter } from "./linter";
import { type Elsewhere, Presence } from "./presence";

/** What another window has written over an older state that stands here with changes. */
function useTheirs(id: string, stale: boolean) {
  const queries = useQueryClient();
  const [theirs, setTheirs] = useState<Story | null>(null);
  useEffect(() => {
    if (!stale) return;
    let here = true;
    void queries.fetchQuery({ ...storyQuery(id), staleTime: 0 }).then((story) => here && setTheirs(story), () => undefined);
    return () => {
      here = false;
      setTheirs(null);
    };
  }, [queries, id, stale]);
  return stale ? theirs : null;
}

function useLinter(onReport: (report: Report, input: Input) => void) {
  const options = { lint: (input: Input, signal: AbortSignal) => lintStory(lintInputOf(input), signal), onReport };
  const [linter] = useState(() => new Linter(options));
  useEffect(() => linter.follow(options));
  useEffect(() => () => linter.stop(), [linter]);
  return linter;
}

export function useStory(story: Story) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => draftOf(story));
  const [active, setActive] = useState<string | null>(null);
  const [elsewhere, setElsewhere] = useState<Elsewhere>(null);
  const presence = useRef<Presence | null>(null);
  const version = useRef(story.version);
  const { id } = story;

  const { autosave, state } = useAutosave<Input>({
    owner: `story:${id}`,
    words: asText,
    save: async (input) => {
      const saved = await putStory(id, { ...input, version: version.current });
      version.current = saved.version;
      queries.setQueryData(storyQuery(id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: bankQuery.queryKey, exact: true });
    },
  });
  const linter = useLinter((report, input) => setDraft((now) => looked(now, report, input)));
  const theirs = useTheirs(id, state === "stale");

  /** Takes what the server holds in the place of what stands here. */
  const adopt = (newer: Story) => {
    version.current = newer.version;
    linter.stop();
    setDraft(draftOf(newer));
    setActive(null);
  };
  const latest = useRef(adopt);
  useEffect(() => {
    latest.current = adopt;
  });

  // Written elsewhere, or by a step such as restoring, while nothing waits here.
  useEffect(() => {
    if (story.version > version.current && (state === "saved" || elsewhere)) latest.current(story);
  }, [story, state, elsewhere]);

  useEffect(() => {
    if (!("BroadcastChannel" in window)) return;
    const here = new Presence(new BroadcastChannel(`highbar-story:${id}`), (next) => {
      if (next) void autosave.flush();
      else void queries.invalidateQueries({ queryKey: storyQuery(id).queryKey, exact: true });
      setElsewhere(next);
    });
    presence.current = here;
    // A closed tab takes nothing down; one that comes back from the history is the newest again.
    const leave = () => here.leave();
    const back = ({ persisted }: PageTransitionEvent) => persisted && here.takeOver();
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", back);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", back);
      here.close();
    };
  }, [id, autosave, queries]);

  const change = (next: Draft) => {
    setDraft(next);
    autosave.change(next.input);
    linter.change(next.input);
  };
  const found = groupsOf(standing(draft)).flatMap((group) => group.found);
  return {
    story, draft, found, active, setActive, state, elsewhere, theirs, adopt,
    kept: draft.found.filter((each) => each.kept),
    error: autosave.error(),
    savedVersion: () => version.current,
    flush: () => autosave.flush(),
    type: (section: Section, text: string) => change(typed(draft, section, text)),
    set: (part: Partial<Input>) => change(changed(draft, part)),
    keep: (finding: Found, kept: boolean) => {
      change(keep(draft, finding, kept));
      if (kept) setActive(neighbour(found, finding.key, 1)?.key ?? null);
    },
    holdLint: () => linter.hold(),
    releaseLint: () => linter.release(),
    writeHere: () => presence.current?.takeOver(),
    takeTheirs: () => {
      autosave.forget();
      if (theirs) adopt(theirs);
    },
    keepMine: () => {
      if (theirs) version.current = theirs.version;
      void autosave.resume();
    },
  };
}

export type Writing = ReturnType<typeof useStory>;
