import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import { upload } from "@/api/upload";
import type { CandidateStatus } from "@/api/types/public";

const address = (token: string) => `/api/v1/public/status/${encodeURIComponent(token)}`;

export const statusQuery = (token: string) =>
  queryOptions({
    queryKey: ["status", token],
    queryFn: ({ signal }) => call<CandidateStatus>("get", address(token), { signal }),
  });

/** What the candidate says: the answer is the page as it is then. */
export function useSay(token: string, verb: "withdraw" | "thank-you") {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => call<CandidateStatus>("post", `${address(token)}/${verb}`, { body }),
    onSuccess: (status) => queries.setQueryData(statusQuery(token).queryKey, status),
  });
}

export function useSendDocument(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set("file", file);
      return upload<unknown>(`${address(token)}/documents`, form);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["status", token] }),
  });
}
