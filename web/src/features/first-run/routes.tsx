/** The first run of an empty installation: three doors, and the forms behind two of them. */
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { setupQuery } from "@/api/session";
import { openRoute, type RouterContext } from "@/ui/frame/parents";

/** Once somebody lives here the doors are shut. */
async function onlyWhenEmpty({ context }: { context: RouterContext }): Promise<void> {
  const setup = await context.queries.ensureQueryData(setupQuery);
  if (setup.state === "ready") throw redirect({ to: "/" });
}

const welcome = createRoute({
  getParentRoute: () => openRoute,
  path: "/welcome",
  beforeLoad: onlyWhenEmpty,
  component: lazyRouteComponent(() => import("./WelcomePage"), "WelcomePage"),
});

const team = createRoute({
  getParentRoute: () => openRoute,
  path: "/welcome/team",
  beforeLoad: onlyWhenEmpty,
  component: lazyRouteComponent(() => import("./TeamPage"), "TeamPage"),
});

const prepare = createRoute({
  getParentRoute: () => openRoute,
  path: "/welcome/prepare",
  beforeLoad: onlyWhenEmpty,
  component: lazyRouteComponent(() => import("./PreparePage"), "PreparePage"),
});

export const routes = [welcome, team, prepare] as const;
