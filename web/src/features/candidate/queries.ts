/** What the pages of an application read and change. Keys begin with the application's topic. */
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { ApplicationView, EligiblePerson, TimelineItem } from "@/api/types/application";
import type { Id, List } from "@/api/types/shared";

const path = (id: Id, rest = "") => `/api/v1/applications/${encodeURIComponent(id)}${rest}`;

export const applicationQuery = (id: Id) =>
  queryOptions({
    queryKey: ["application", id, "page"],
    queryFn: ({ signal }) => call<ApplicationView>("get", path(id), { signal }),
  });

export type Kind = "interviews" | "mail" | undefined;

export const timelineQuery = (id: Id, kind: Kind) =>
  infiniteQueryOptions({
    queryKey: ["application", id, "timeline", kind ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      call<List<TimelineItem>>("get", path(id, "/timeline"), { query: { kind, limit: 30, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const eligibleQuery = (id: Id, round: string, startsAt: string | undefined) =>
  queryOptions({
    queryKey: ["application", id, "eligible", round, startsAt ?? ""],
    queryFn: async ({ signal }) => {
      const rest = `/rounds/${encodeURIComponent(round)}/eligible`;
      return (await call<List<EligiblePerson>>("get", path(id, rest), { query: { starts_at: startsAt }, signal })).items;
    },
    placeholderData: keepPreviousData,
  });

export interface SettingsBrief {
  organisation: { name: string };
  cool_down_months: number;
  templates: { id: string; subject: string; text: string }[];
}

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => call<SettingsBrief>("get", "/api/v1/settings", { signal }),
});

export interface ProcessBrief {
  variants: { id: string; name: string; minutes: number }[];
  loop_minutes: number;
  document: { cool_down: { default_months: number; min_months: number; max_months: number } };
}

export const processQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ["process", id, version],
    queryFn: ({ signal }) => call<ProcessBrief>("get", `/api/v1/processes/${encodeURIComponent(id)}`, { query: { version }, signal }),
  });

/** A change of an application by one of its verbs; `version` is added from what the page shows. */
export type Step =
  | { verb: "contact"; channel: string; note: string }
  | { verb: "move"; to: string; reason?: string }
  | { verb: "move-back" }
  | { verb: "hold"; reason: string }
  | { verb: "resume" }
  | { verb: "withdraw"; reason: string }
  | { verb: "reject"; reason: string; template: string; cool_down_months: number; send: boolean }
  | { verb: "tell-candidate"; template?: string }
  | { verb: "break-glass"; reason: string }
  | { verb: "variant"; variant: string | null }
  | { verb: "debrief/open" }
  | { verb: "feedback/draft"; text: string; areas: string[]; guidance: string[]; other_roles: string }
  | { verb: "feedback/review" }
  | { verb: "feedback/send" }
  | { verb: "interviews"; round: string; starts_at: string; lead: Id; shadows: Id[]; place: string };

export interface Rebooking {
  interview: Id;
  starts_at?: string;
  lead?: Id;
  shadows?: Id[];
  place?: string;
}

const isPage = (answer: unknown): answer is ApplicationView =>
  typeof answer === "object" && answer !== null && "requisition" in answer && "screens" in answer;

/** Runs a change with the latest version and shows what became of it. A refusal renews the page. */
function useChange<Input>(id: Id, send: (version: number, input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  const { queryKey } = applicationQuery(id);
  return useMutation({
    mutationFn: (input: Input) => send(queries.getQueryData(queryKey)?.version ?? 0, input),
    onSuccess: (answer) => {
      if (isPage(answer)) queries.setQueryData(queryKey, answer);
      void queries.invalidateQueries({ queryKey: ["application", id] });
      for (const topic of ["requisition", "today", "counts", "loops", "interview"]) {
        void queries.invalidateQueries({ queryKey: [topic] });
      }
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}

export const useStep = (id: Id) =>
  useChange(id, (version, { verb, ...body }: Step) => call("post", path(id, `/${verb}`), { body: { version, ...body } }));

export const useRebook = (id: Id) =>
  useChange(id, (version, { interview, ...body }: Rebooking) =>
    call("patch", `/api/v1/interviews/${interview}`, { body: { version, ...body } }),
  );

export const useCancel = (id: Id) =>
  useChange(id, (version, { interview, reason }: { interview: Id; reason: string }) =>
    call("delete", `/api/v1/interviews/${interview}`, { query: { version }, body: { reason } }),
  );

export const useComment = (id: Id) =>
  useChange(id, (_version, text: string) => call("post", path(id, "/comments"), { body: { text } }));

export const statusLink = (id: Id) => call<{ link: string }>("post", path(id, "/status-link"), { body: {} });
