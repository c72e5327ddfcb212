/** Stories of the candidate's seat: the bank, one story, who hears which, and eight to learn from. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text, whole } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";

export const SORTS = ["title", "findings", "told"] as const;

export interface BankSearch {
  q?: string | undefined;
  kind?: "technical" | "people" | undefined;
  status?: "draft" | "ready" | undefined;
  /** A principle's id. */
  principle?: string | undefined;
  /** What was changed last comes first when nothing else is said. */
  sort?: (typeof SORTS)[number] | undefined;
}

const bank = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/stories",
  validateSearch: (raw: Record<string, unknown>): BankSearch => ({
    q: text(raw["q"]),
    kind: oneOf(raw["kind"], ["technical", "people"]),
    status: oneOf(raw["status"], ["draft", "ready"]),
    principle: text(raw["principle"]),
    sort: oneOf(raw["sort"], SORTS),
  }),
  component: lazyRouteComponent(() => import("./bank/BankPage"), "BankPage"),
});

export interface StorySearch {
  /** Writing when nothing is said. */
  mode?: "tell" | "versions" | undefined;
  /** The number of the version that is shown. */
  v?: number | undefined;
}

const story = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/stories/$id",
  validateSearch: (raw: Record<string, unknown>): StorySearch => ({ mode: oneOf(raw["mode"], ["tell", "versions"]), v: whole(raw["v"]) }),
  component: lazyRouteComponent(() => import("./editor/StoryPage"), "StoryPage"),
});

export interface MatrixSearch {
  context?: "phone" | undefined;
}

const matrix = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/matrix",
  validateSearch: (raw: Record<string, unknown>): MatrixSearch => ({ context: oneOf(raw["context"], ["phone"]) }),
  component: lazyRouteComponent(() => import("./matrix/MatrixPage"), "MatrixPage"),
});

export interface ModelsSearch {
  story?: string | undefined;
}

const models = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/models",
  validateSearch: (raw: Record<string, unknown>): ModelsSearch => ({ story: text(raw["story"]) }),
  component: lazyRouteComponent(() => import("./models/ModelsPage"), "ModelsPage"),
});

export const routes = [bank, story, matrix, models] as const;
