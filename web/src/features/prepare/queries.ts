/** What the pages of this feature change. What they read stands in `api/prep`. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import { PREP, prepKey, profileQuery } from "@/api/prep";
import type { ProcessRow } from "@/api/types/process";
import type { Profile } from "@/api/types/prep/profile";

export const processesQuery = queryOptions({
  queryKey: ["process", "rows"],
  queryFn: ({ signal }) => call<{ items: ProcessRow[] }>("get", "/api/v1/processes", { signal }),
});

/** What the form decides; the rest of a profile the server keeps. */
export type ProfileInput = Omit<Profile, "started_on">;

export function useSaveProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (profile: ProfileInput) => call<Profile>("put", `${PREP}/profile`, { body: profile }),
    onSuccess: (profile) => {
      queries.setQueryData(profileQuery.queryKey, { profile });
      // The plan is made anew from it; nobody waits for the reading.
      void queries.invalidateQueries({ queryKey: prepKey(), predicate: ({ queryKey }) => queryKey[1] !== "profile" });
    },
  });
}
