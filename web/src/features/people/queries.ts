import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { Department, Person } from "@/api/types/people";
import type { List } from "@/api/types/shared";
import type { PeopleSearch } from "./routes";

const PAGE = 50;
const MOST = 200;

export const peopleQuery = ({ q, department, training, left }: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ["person", "list", { q, department, training, left }],
    queryFn: ({ pageParam, signal }) =>
      call<List<Person>>("get", "/api/v1/people", {
        query: { q, department, training, active: !left, limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ["person", id],
    queryFn: ({ signal }) => call<Person>("get", `/api/v1/people/${id}`, { signal }),
  });

export const departmentsQuery = queryOptions({
  queryKey: ["department", "list"],
  queryFn: ({ signal }) => call<List<Department>>("get", "/api/v1/departments", { signal }),
});

/** Whom somebody may report to. */
export const managersQuery = queryOptions({
  queryKey: ["person", "managers"],
  queryFn: async ({ signal }) => {
    const found: Person[] = [];
    let cursor: string | undefined;
    do {
      const query = { active: true, limit: MOST, cursor };
      const page: List<Person> = await call("get", "/api/v1/people", { query, signal });
      found.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor);
    return found;
  },
});

export function useSavePerson(id: string | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) =>
      id === null
        ? call<Person>("post", "/api/v1/people", { body })
        : call<Person>("patch", `/api/v1/people/${id}`, { body }),
    onSuccess: (saved) => {
      queries.setQueryData(personQuery(saved.id).queryKey, saved);
      return Promise.all([
        queries.invalidateQueries({ queryKey: ["person"] }),
        queries.invalidateQueries({ queryKey: ["session"] }),
      ]);
    },
  });
}

export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<{ link: string }>("post", `/api/v1/people/${id}/invitation`, { body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["person"] }),
  });
}

export function useSaveDepartment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: { id: string | null; name: string }) =>
      id === null
        ? call<Department>("post", "/api/v1/departments", { body: { name } })
        : call<Department>("patch", `/api/v1/departments/${id}`, { body: { name } }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["department"] }),
        queries.invalidateQueries({ queryKey: ["person"] }),
      ]),
  });
}
