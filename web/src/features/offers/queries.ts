/** What these pages read and change; the application's topic makes them stale. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call, type Method } from "@/api/call";
import type { AfterView, CandidateOffer, ReferenceForm } from "@/api/types/after";

const path = (id: string, rest = "") => `/api/v1/applications/${encodeURIComponent(id)}${rest}`;

export const afterQuery = (id: string) =>
  queryOptions({
    queryKey: ["application", id, "after"],
    queryFn: ({ signal }) => call<AfterView>("get", path(id), { signal }),
  });

export interface Act {
  method?: Method;
  /** Below the application, or a whole path of its own. */
  rest?: string;
  whole?: string;
  body?: object;
}

/** A change by one of the verbs; the version that the page shows goes with it. */
export function useAct(view: Pick<AfterView, "id" | "version">) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method = "post", rest = "", whole, body = {} }: Act) =>
      call<AfterView>(method, whole ?? path(view.id, rest), { body: whole ? {} : { version: view.version, ...body } }),
    onSuccess: (next) => queries.setQueryData(afterQuery(view.id).queryKey, next),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["application", view.id] }),
  });
}

const open = (kind: string, token: string) => `/api/v1/public/${kind}/${encodeURIComponent(token)}`;

export const formQuery = (token: string) =>
  queryOptions({ queryKey: ["public", "references", token], queryFn: () => call<ReferenceForm>("get", open("references", token)), retry: false });

export const offerQuery = (token: string) =>
  queryOptions({ queryKey: ["public", "offers", token], queryFn: () => call<CandidateOffer>("get", open("offers", token)), retry: false });

export function useForm(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => call<ReferenceForm>("post", open("references", token), { body }),
    onSuccess: (next) => queries.setQueryData(formQuery(token).queryKey, next),
  });
}

export function useAnswer(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => call<CandidateOffer>("post", open("offers", token), { body }),
    onSuccess: (next) => queries.setQueryData(offerQuery(token).queryKey, next),
  });
}
