/** What the interview pages read and change. Keys begin with the topic that makes them stale. */
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { InterviewRow, InterviewView, Saved, ScorecardLine } from "@/api/types/interview";
import type { List } from "@/api/types/shared";
import type { ScorecardDraft } from "./draft";
import type { Notebook } from "./notebook";

const path = (id: string, rest = "") => `/api/v1/interviews/${encodeURIComponent(id)}${rest}`;

export const loadInterview = async (id: string) => plain(await call<InterviewView>("get", path(id)));

type Worded = string | { id: string; text: string };
const entries = (list: readonly Worded[]) => list.map((entry) => (typeof entry === "string" ? { id: entry, text: entry } : entry));

/** The round's short lists come as sentences or as entries with an id; pages read entries. */
function plain(view: InterviewView): InterviewView {
  const { round } = view;
  const themes = (round.themes as (string | InterviewView["round"]["themes"][number])[]).map((theme) =>
    typeof theme === "string" ? { id: theme, name: theme, text: "" } : theme,
  );
  return { ...view, round: { ...round, success: entries(round.success), expectations: entries(round.expectations), themes } };
}

export const interviewQuery = (id: string) =>
  queryOptions({ queryKey: ["interview", id], queryFn: () => loadInterview(id) });

export type When = "upcoming" | "past";
/** One screen and a bit. */
const PAGE = 50;

/** `since` is the start of the viewer's day: what ended earlier today is still at hand. */
export const interviewsQuery = (when: When, since: string) =>
  infiniteQueryOptions({
    queryKey: ["today", "interviews", when, since],
    queryFn: ({ pageParam, signal }) => {
      const range = when === "upcoming" ? { from: since } : { to: since };
      return call<List<InterviewRow>>("get", "/api/v1/interviews", {
        query: { mine: true, limit: PAGE, cursor: pageParam, ...range },
        signal,
      });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const scorecardsQuery = infiniteQueryOptions({
  queryKey: ["today", "scorecards"],
  queryFn: ({ pageParam, signal }) =>
    call<List<ScorecardLine>>("get", "/api/v1/scorecards", { query: { mine: true, limit: PAGE, cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const saveNotes = (id: string, book: Notebook, version: number) =>
  call<Saved>("put", path(id, "/notes"), { body: { version, ...book } });

/** The names of items are the server's own. */
const bodyOf = (draft: ScorecardDraft) => ({
  vote: draft.vote,
  vote_reason: draft.vote_reason,
  summary: draft.summary,
  ratings: draft.ratings.map(({ item, kind, rating, evidence }) => ({ item, kind, rating, evidence })),
});

export const saveDraft = (id: string, draft: ScorecardDraft, version: number) =>
  call<Saved>("put", path(id, "/scorecard"), { body: { version, ...bodyOf(draft) } });

export type InterviewAct =
  | { act: "start"; version: number }
  | { act: "end"; version: number }
  /** Nobody pressed Start in time: it is over and lasted this long. */
  | { act: "held"; minutes: number }
  | { act: "reply"; reply: "accepted" | "declined"; reason?: string }
  | { act: "submit"; version: number }
  | { act: "revise"; version: number; draft: ScorecardDraft }
  | { act: "fill-in" };

async function send(id: string, act: InterviewAct): Promise<unknown> {
  switch (act.act) {
    case "start":
    case "end":
      return call("post", path(id, `/${act.act}`), { body: { version: act.version } });
    case "held":
      await call("post", path(id, "/start"), { body: {} });
      return call("post", path(id, "/end"), { body: { minutes: act.minutes } });
    case "reply":
      return call("post", path(id, "/reply"), { body: { reply: act.reply, reason: act.reason } });
    case "submit":
      return call("post", path(id, "/scorecard/submit"), { body: { version: act.version } });
    case "revise":
      return call("post", path(id, "/scorecard/revise"), { body: { version: act.version, ...bodyOf(act.draft) } });
    case "fill-in":
      return call("post", path(id, "/scorecard/fill-in"), { body: {} });
  }
}

const isView = (answer: unknown): answer is InterviewView =>
  typeof answer === "object" && answer !== null && "agenda" in answer && "notes_version" in answer;

/** One step of an interview's life; every page that shows it is renewed. */
export function useInterviewAct(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: InterviewAct) => send(id, act),
    onSuccess: async (answer) => {
      if (isView(answer)) queries.setQueryData(interviewQuery(id).queryKey, plain(answer));
      const keys = [["interview", id], ["today"], ["counts"]];
      await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
    // A refusal means that the page is behind: show what is true now beside the words.
    onError: () => queries.invalidateQueries({ queryKey: ["interview", id] }),
  });
}
