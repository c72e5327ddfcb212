/** The gate: who may see framed pages, and where an address without a page leads. */
import type { QueryClient } from "@tanstack/react-query";
import { createRoute, redirect } from "@tanstack/react-router";
import { sessionQuery, setupQuery } from "@/api/session";
import { rootRoute } from "@/ui/frame/parents";
import { HOME } from "./navigation";

/** Sends away who is not signed in: to the first run while nobody is here yet, else to the sign-in page. */
export async function gate(queries: QueryClient, href: string): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery);
  if (session) return;
  const setup = await queries.ensureQueryData(setupQuery);
  if (setup.state === "empty") throw redirect({ to: "/welcome" });
  throw redirect({ to: "/sign-in", search: { next: href === "/" ? undefined : href } });
}

export const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: async ({ context }) => {
    await context.gate("/");
    throw redirect({ to: HOME as string });
  },
});
