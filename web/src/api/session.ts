/** Who is signed in. Absent (`null`) is an ordinary state; everything else is an error. */
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "@/lib/problem";
import { answer, api, setCsrf } from "./client";
import type { paths } from "./schema";

export type Session = paths["/api/v1/session"]["get"]["responses"]["200"]["content"]["application/json"];
export type Setup = paths["/api/v1/setup"]["get"]["responses"]["200"]["content"]["application/json"];

/** Hiring for an organisation, or preparing for an interview. */
export type Seat = Session["seat"];

/** Where a person lives. Somebody who hires may look into the other seat as well. */
export const seatOf = (session: Session): Seat => session.seat;

async function load(): Promise<Session | null> {
  try {
    const session = await answer(api.GET("/api/v1/session"));
    setCsrf(session.csrf);
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) {
      setCsrf(null);
      return null;
    }
    throw error;
  }
}

export const sessionQuery = queryOptions({ queryKey: ["session"], queryFn: load, staleTime: 60_000 });

export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => answer(api.GET("/api/v1/setup")),
  staleTime: 60_000,
});

/** The session of a signed-in page: inside the frame it is always there. `null` on open pages without one. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

const isSession = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === sessionQuery.queryKey[0];

/**
 * After signing in, by whatever door: forgets what an earlier person read and learns who is here now. What stands on
 * the page is emptied and read again rather than dropped, else it would go on showing the earlier person.
 */
export async function enter(queries: QueryClient): Promise<Session | null> {
  await queries.cancelQueries();
  queries.removeQueries({ type: "inactive", predicate: (query) => !isSession(query) });
  const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
  void queries.resetQueries({ predicate: (query) => !isSession(query) });
  return session;
}

/** Signs out and forgets everything that was read: the next person must not find it. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE("/api/v1/session")),
    onSuccess: () => {
      setCsrf(null);
      queries.clear();
    },
  });
}
