/** The gate: who may see framed pages. */
import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { seatOf, sessionQuery, setupQuery } from "@/api/session";

/**
 * Sends away who is not signed in: to the first run while nobody is here yet, else to the sign-in page. Who only
 * prepares starts with the plan.
 */
export async function gate(queries: QueryClient, href: string): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery);
  if (session) {
    if (seatOf(session) === "candidate" && href === "/") throw redirect({ to: "/prepare" });
    return;
  }
  const setup = await queries.ensureQueryData(setupQuery);
  if (setup.state === "empty") throw redirect({ to: "/welcome" });
  throw redirect({ to: "/sign-in", search: { next: href === "/" ? undefined : href } });
}
