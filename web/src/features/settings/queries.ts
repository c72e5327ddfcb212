import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { AuditRow, Mail, MailRow, Settings, Token } from "@/api/types/settings";
import type { List } from "@/api/types/shared";

const PAGE = 50;

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => call<Settings>("get", "/api/v1/settings", { signal }),
});

export function useSaveSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: object) => call<Settings>("patch", "/api/v1/settings", { body: change }),
    onSuccess: (saved) => {
      queries.setQueryData(settingsQuery.queryKey, saved);
      return queries.invalidateQueries({ queryKey: ["session"] });
    },
  });
}

const paged = <Row,>(key: string, path: string, query: Record<string, string | undefined> = {}) =>
  infiniteQueryOptions({
    queryKey: [key, "list", query],
    queryFn: ({ pageParam, signal }) =>
      call<List<Row>>("get", path, { query: { ...query, limit: PAGE, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const mailboxQuery = paged<MailRow>("mailbox", "/api/v1/mailbox");
export const auditQuery = (application: string | undefined) => paged<AuditRow>("audit", "/api/v1/audit", { application });

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ["mailbox", id],
    queryFn: ({ signal }) => call<Mail>("get", `/api/v1/mailbox/${id}`, { signal }),
  });

export const tokensQuery = queryOptions({
  queryKey: ["token"],
  queryFn: ({ signal }) => call<List<Token>>("get", "/api/v1/tokens", { signal }),
});

export function useToken() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ["token"] });
  return {
    create: useMutation({
      mutationFn: (name: string) => call<Token>("post", "/api/v1/tokens", { body: { name } }),
      onSuccess,
    }),
    revoke: useMutation({ mutationFn: (id: string) => call<undefined>("delete", `/api/v1/tokens/${id}`), onSuccess }),
  };
}

export const usePassword = () =>
  useMutation({
    mutationFn: (body: { current: string; next: string }) => call<undefined>("post", "/api/v1/session/password", { body }),
  });
