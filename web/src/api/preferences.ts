/** What the server keeps for a person and only the pages read: pins, and how they like the pages to look. */
import type { QueryClient } from "@tanstack/react-query";
import { call } from "./call";
import { type Session, sessionQuery } from "./session";

export type Preferences = Record<string, unknown>;

/** Changes a part of the preferences and leaves the rest, as it is on the server now, alone. */
export async function savePreferences(queries: QueryClient, part: Preferences): Promise<void> {
  const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
  if (!session) return;
  const preferences = { ...(session.preferences as Preferences), ...part };
  await queries.cancelQueries({ queryKey: sessionQuery.queryKey });
  await call<unknown>("put", "/api/v1/session/preferences", { body: preferences });
  queries.setQueryData(sessionQuery.queryKey, (now) => now && { ...now, preferences: preferences as Session["preferences"] });
}
