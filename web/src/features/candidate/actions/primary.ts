/** The one thing that the state of an application asks of whoever looks at it. */
import type { ApplicationView, LoopRound } from "@/api/types/application";
import type { Move, Waiting } from "@/api/types/pipeline";
import { isBeforeLoop } from "../strip";
import { t } from "./words";

export type Dialog = "contact" | "reject" | "hold" | "withdraw" | "glass" | "variant" | "tell";

export type Primary = { label: string; /** Why it cannot be done yet. */ blocked?: string | null } & (
  | { kind: "dialog"; dialog: Dialog }
  | { kind: "move"; move: Move }
  | { kind: "book"; round: string }
  | { kind: "go"; href: string }
  | { kind: "resume" }
  | { kind: "debrief" }
);

const onward = (view: ApplicationView) => view.moves.find((move) => !move.undo);
const isOpen = ({ state }: LoopRound) => state === "unplanned" || state === "cancelled";

export const debriefHref = (id: string): string => `/debriefs/${id}`;
export const loopHref = (id: string, step?: "time" | "send"): string => `/applications/${id}/loop${step ? `?step=${step}` : ""}`;

function move(view: ApplicationView): Primary | null {
  const next = onward(view);
  if (!next) return null;
  if (next.to === "debrief") return view.debrief.may_open ? { kind: "debrief", label: t("openDebrief") } : null;
  return { kind: "move", move: next, label: t("moveTo", { stage: next.name }), blocked: next.blocked ?? null };
}

function book(view: ApplicationView): Primary | null {
  if (!isBeforeLoop(view)) return { kind: "go", href: loopHref(view.id, "time"), label: t("bookLoop") };
  const fitting = view.screens.filter((round) => isOpen(round) && (view.state === "applied" || round.kind === view.state));
  const next = fitting[0] ?? view.screens.find(isOpen);
  return next ? { kind: "book", round: next.round, label: t("bookRound", { round: next.name }) } : null;
}

function ofWaiting(view: ApplicationView, waiting: Waiting, me: string): Primary | null {
  const may = (verb: string) => view.may.includes(verb);
  const go = (href: string, label: string): Primary => ({ kind: "go", href, label });
  const mine = waiting.who?.id === me;
  switch (waiting.action) {
    case "contact":
      return may("contact") ? { kind: "dialog", dialog: "contact", label: t("contact") } : null;
    case "book":
      return may("book") ? book(view) : null;
    case "replace": {
      const declined = [...view.screens, ...view.loop.rounds].find((round) => round.state === "declined");
      return may("book") && declined ? { kind: "book", round: declined.round, label: t("replace") } : null;
    }
    case "reply":
    case "interview": {
      const rounds = [...view.screens, ...view.loop.rounds].filter((round) => round.mine && round.interview_id);
      const round = rounds.find((each) => (waiting.action === "reply" ? each.reply === "none" : waiting.href.endsWith(each.interview_id ?? "")));
      return mine && round ? go(`/interviews/${round.interview_id}`, t(waiting.action === "reply" ? "reply" : "openInterview")) : null;
    }
    case "screen_result":
    case "move":
    case "confirm_loop":
      return may("move") ? move(view) : null;
    case "plan_loop":
      return may("plan_loop") ? go(loopHref(view.id), t("planLoop")) : null;
    case "debrief":
    case "decide":
    case "agree":
      if (view.debrief.state === null) return view.debrief.may_open ? { kind: "debrief", label: t("openDebrief") } : null;
      return go(debriefHref(view.id), t("toDebrief"));
    case "references":
      return may("ask_references") || may("close_references") ? go(`/applications/${view.id}/references`, t("references")) : null;
    case "draft_offer":
    case "approve_offer":
    case "send_offer":
    case "answer_offer":
      return may(waiting.action) || may("rescind_offer") ? go(`/applications/${view.id}/offer`, t("offer")) : null;
    case "tell_candidate": {
      const name = view.candidate.name.split(" ")[0] ?? view.candidate.name;
      return may("tell_candidate") ? { kind: "dialog", dialog: "tell", label: t("tell", { name }) } : null;
    }
    case "review_feedback":
    case "send_feedback":
      return may(waiting.action)
        ? go(`/applications/${view.id}?tab=feedback`, t(waiting.action === "review_feedback" ? "reviewFeedback" : "sendFeedback"))
        : null;
    case "resume":
      return may("resume") ? { kind: "resume", label: t("resume") } : null;
    default:
      return null;
  }
}

/** The first waiting thing that this person can do. Their own scorecard has its button in its section. */
export function primaryOf(view: ApplicationView, me: string): Primary | null {
  for (const waiting of view.waiting) {
    if (waiting.action === "scorecard" && view.next_scorecard && waiting.who?.id === me) return null;
    const found = ofWaiting(view, waiting, me);
    if (found) return found;
  }
  return null;
}
