/** What the pages of stories read and change beyond `api/prep`. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import { bankQuery, PREP, prepKey } from "@/api/prep";
import type {
  LintInput, ModelStories, NewStory, Report, Rules, Story, StoryContext, StoryImport, StoryImported, StoryInput, StoryVersion, StoryVersions,
} from "@/api/types/prep/stories";

const pathOf = (id: string) => `${PREP}/stories/${id}`;

export const storyQuery = (id: string) =>
  queryOptions({ queryKey: prepKey("stories", id), queryFn: ({ signal }) => call<Story>("get", pathOf(id), { signal }) });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: prepKey("stories", id, "versions"),
    queryFn: ({ signal }) => call<StoryVersions>("get", `${pathOf(id)}/versions`, { signal }),
  });

export const versionQuery = (id: string, n: number) =>
  queryOptions({
    queryKey: prepKey("stories", id, "versions", String(n)),
    queryFn: ({ signal }) => call<StoryVersion>("get", `${pathOf(id)}/versions/${n}`, { signal }),
    staleTime: Infinity,
  });

/** Both come with the program and change with a new version of it only. */
export const rulesQuery = queryOptions({
  queryKey: ["prep-content", "rules"],
  queryFn: ({ signal }) => call<Rules>("get", `${PREP}/rules`, { signal }),
  staleTime: Infinity,
});
export const modelsQuery = queryOptions({
  queryKey: ["prep-content", "model-stories"],
  queryFn: ({ signal }) => call<ModelStories>("get", `${PREP}/model-stories`, { signal }),
  staleTime: Infinity,
});

export const putStory = (id: string, input: StoryInput) => call<Story>("put", pathOf(id), { body: input });

export const lintStory = (input: LintInput, signal: AbortSignal) => call<Report>("post", `${PREP}/lint`, { body: input, signal });

export const exportPath = (format: StoryImport["format"]): string => `${PREP}/stories/export?format=${format}`;

/** Everything that is counted from the stories is read again by whoever shows it. */
function useRenew() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: prepKey() });
}

export function useCreateStory() {
  const queries = useQueryClient();
  const renew = useRenew();
  return useMutation({
    mutationFn: (story: NewStory) => call<Story>("post", `${PREP}/stories`, { body: story }),
    onSuccess: (story) => {
      queries.setQueryData(storyQuery(story.id).queryKey, story);
      renew();
    },
  });
}

export function useDeleteStory(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call<unknown>("delete", pathOf(id)),
    onSuccess: () => {
      queries.removeQueries({ queryKey: storyQuery(id).queryKey });
      queries.setQueryData(bankQuery.queryKey, (old) => old && { ...old, items: old.items.filter((each) => each.id !== id) });
      void queries.invalidateQueries({ queryKey: bankQuery.queryKey, exact: true });
    },
  });
}

export function useImport() {
  const renew = useRenew();
  return useMutation({
    mutationFn: (body: StoryImport) => call<StoryImported>("post", `${PREP}/stories/import`, { body }),
    onSuccess: (_done, { dry_run: dry }) => {
      if (!dry) renew();
    },
  });
}

/** What answers with the story as it is now. */
function useStep<Input>(id: string, send: (input: Input) => Promise<Story>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (story) => {
      queries.setQueryData(storyQuery(id).queryKey, story);
      void queries.invalidateQueries({ queryKey: versionsQuery(id).queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: bankQuery.queryKey, exact: true });
    },
  });
}

export const useTold = (id: string) =>
  useStep(id, (told: { context: StoryContext; seconds: number }) => call<Story>("post", `${pathOf(id)}/told`, { body: told }));

export const useRestore = (id: string) =>
  useStep(id, ({ n, version }: { n: number; version: number }) =>
    call<Story>("post", `${pathOf(id)}/versions/${n}/restore`, { body: { version } }),
  );
