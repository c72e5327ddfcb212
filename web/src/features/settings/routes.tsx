/** Settings of the organisation and of oneself, the mail that went out, and the record of what was done. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";

export const PARTS = ["me", "organisation", "hiring", "mail", "holidays"] as const;
export type Part = (typeof PARTS)[number];

const settings = createRoute({
  getParentRoute: () => framedRoute,
  path: "/settings",
  validateSearch: (raw: Record<string, unknown>): { part?: Part | undefined } => ({ part: oneOf(raw["part"], PARTS) }),
  component: lazyRouteComponent(() => import("./SettingsPage"), "SettingsPage"),
});

const mailbox = createRoute({
  getParentRoute: () => framedRoute,
  path: "/mailbox",
  validateSearch: (raw: Record<string, unknown>): { mail?: string | undefined } => ({ mail: text(raw["mail"]) }),
  component: lazyRouteComponent(() => import("./MailboxPage"), "MailboxPage"),
});

const audit = createRoute({
  getParentRoute: () => framedRoute,
  path: "/audit",
  validateSearch: (raw: Record<string, unknown>): { application?: string | undefined } => ({
    application: text(raw["application"]),
  }),
  component: lazyRouteComponent(() => import("./AuditPage"), "AuditPage"),
});

export const routes = [settings, mailbox, audit] as const;
