/** The ways in: signing in, and accepting an invitation from a link. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ownPath } from "@/lib/search-params";
import { openRoute } from "@/ui/frame/parents";
import { invitationQuery } from "./invitation";

const signIn = createRoute({
  getParentRoute: () => openRoute,
  path: "/sign-in",
  validateSearch: (raw: Record<string, unknown>): { next?: string | undefined } => ({ next: ownPath(raw["next"]) }),
  component: lazyRouteComponent(() => import("./SignInPage"), "SignInPage"),
});

const invitation = createRoute({
  getParentRoute: () => openRoute,
  path: "/invitations/$token",
  loader: ({ context, params }) => context.queries.ensureQueryData(invitationQuery(params.token)),
  component: lazyRouteComponent(() => import("./InvitationPage"), "InvitationPage"),
  errorComponent: lazyRouteComponent(() => import("./InvitationRefused"), "InvitationRefused"),
});

export const routes = [signIn, invitation] as const;
