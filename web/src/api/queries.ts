/** The query client and its marriage with the event stream. */
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem, isPassing } from "@/lib/problem";
import { EventStream, topicKey } from "./events";

const MOST_RETRIES = 2;

/** An expired session shows on any call: asking who is signed in again leads to the sign-in page. */
function watchSession(queries: () => QueryClient) {
  return (error: unknown) => {
    if (error instanceof ApiProblem && error.status === 401) {
      void queries().invalidateQueries({ queryKey: ["session"] });
    }
  };
}

export function createQueries(): QueryClient {
  const onError = watchSession(() => queries);
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < MOST_RETRIES && isPassing(error),
        refetchOnWindowFocus: false,
      },
    },
  });
  return queries;
}

/** A stream whose topics make the queries of the same name stale. The owner starts and stops it. */
export function createEvents(queries: QueryClient): EventStream {
  return new EventStream({
    onTopics: (topics) => {
      // The server lost count of what it had to say.
      if (topics.includes("*")) return void queries.invalidateQueries();
      for (const topic of topics) void queries.invalidateQueries({ queryKey: topicKey(topic) });
      void queries.invalidateQueries({ queryKey: ["counts"] });
    },
    onGap: () => void queries.invalidateQueries(),
    onRefused: () => void queries.invalidateQueries({ queryKey: ["session"] }),
  });
}
