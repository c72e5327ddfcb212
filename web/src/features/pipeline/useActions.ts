/** Everything that changes applications from this page: at once on screen, then on the server, with Undo; a refusal puts the card back. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { call } from "@/api/call";
import type { BulkResult, Card, ColumnStage, Move } from "@/api/types/pipeline";
import { sentence } from "@/lib/problem";
import { toast, toastUndo } from "@/ui/toast";
import { PipelineCache } from "./cache";
import { moveInto, step } from "./moves";
import { t } from "./words";

export type BulkAction = "move" | "hold" | "reject";

/** Why the last try with a card failed, and the way that was tried when a written reason may open it. */
export interface Refused {
  words: string;
  way?: Move;
}

export interface Actions {
  /** By application. */
  refusals: ReadonlyMap<string, Refused>;
  dismiss(id: string): void;
  /** With a reason the rules may let a card pass that they would hold back. */
  move(card: Card, move: Move, reason?: string): void;
  moveInto(card: Card, stage: ColumnStage, stageName: string): void;
  step(card: Card, direction: "on" | "back"): void;
  resume(card: Card): void;
  bulk(action: BulkAction, cards: readonly Card[], how: { to?: string; name?: string; reason?: string }): void;
}

type Answer = { version: number; state?: Card["state"] };

const verb = (card: Card, name: string, body: object = {}) =>
  call<Answer>("post", `/api/v1/applications/${card.application_id}/${name}`, { body: { version: card.version, ...body } });

export function useActions(requisition: string): Actions {
  const queries = useQueryClient();
  const cache = useMemo(() => new PipelineCache(queries, requisition), [queries, requisition]);
  const [refusals, setRefusals] = useState<ReadonlyMap<string, Refused>>(new Map());
  const busy = useRef(new Set<string>());

  const dismiss = (id: string) => setRefusals((old) => new Map([...old].filter(([each]) => each !== id)));
  const refuse = (id: string, words: string, way?: Move) =>
    setRefusals((old) => new Map([...old, [id, { words, ...(way && { way }) }]]));

  /** One change of one card; answers whether it was taken. */
  async function attempt(card: Card, show: () => void, ask: () => Promise<Answer>): Promise<boolean> {
    const id = card.application_id;
    if (busy.current.has(id)) return false;
    busy.current.add(id);
    dismiss(id);
    const before = await cache.hold();
    show();
    try {
      const { version, state } = await ask();
      cache.change(id, { version, ...(state && { state }) });
      return true;
    } catch (error) {
      cache.restore(before);
      refuse(id, sentence(error));
      return false;
    } finally {
      busy.current.delete(id);
      void cache.settle();
    }
  }

  /** The same card at its present version; what Undo works on. */
  const now = (card: Card) => cache.card(card.application_id) ?? card;

  async function takeBack(card: Card, move: Move) {
    const latest = now(card);
    const show = () => cache.move(card.application_id, card.state);
    await attempt(latest, show, () => (move.undo ? verb(latest, "move", { to: card.state }) : verb(latest, "move-back")));
  }

  async function move(card: Card, way: Move, reason?: string) {
    if (way.blocked && !reason) return refuse(card.application_id, sentenceOf(way.blocked), way);
    const show = () => cache.move(card.application_id, way.to);
    const ask = () => (way.undo ? verb(card, "move-back") : verb(card, "move", { to: way.to, ...(reason && { reason }) }));
    if (!(await attempt(card, show, ask))) return;
    const stage = cache.stageName(way.to) ?? way.name;
    toastUndo({ message: t("moved", { name: card.candidate.name, stage }), undo: () => takeBack(card, way) });
  }

  async function resume(card: Card) {
    const show = () => cache.change(card.application_id, { on_hold: false });
    if (await attempt(card, show, () => verb(card, "resume"))) toast(t("resumed", { name: card.candidate.name }));
  }

  async function bulk(action: BulkAction, cards: readonly Card[], how: { to?: string; name?: string; reason?: string }) {
    const before = await cache.hold();
    for (const card of cards) {
      dismiss(card.application_id);
      if (action === "hold") cache.change(card.application_id, { on_hold: true });
      else cache.move(card.application_id, action === "reject" ? "rejected" : (how.to ?? card.state));
    }
    try {
      const body = {
        ids: cards.map((card) => card.application_id),
        versions: cards.map((card) => card.version),
        action,
        ...(how.to && { to: how.to }),
        ...(how.reason && { reason: how.reason }),
      };
      const { done, failed } = await call<BulkResult>("post", "/api/v1/applications/bulk", { body });
      for (const { id, detail } of failed) refuse(id, sentenceOf(detail));
      await cache.settle();
      tell(action, cards.filter((card) => done.includes(card.application_id)), how.name ?? "");
    } catch (error) {
      cache.restore(before);
      for (const card of cards) refuse(card.application_id, sentence(error));
      void cache.settle();
    }
  }

  function tell(action: BulkAction, done: readonly Card[], stage: string) {
    const first = done[0];
    if (!first) return;
    const who = done.length === 1 ? first.candidate.name : t("people", { count: done.length });
    if (action === "reject") return toast(t("rejected", { name: who }));
    const message = action === "hold" ? t("held", { name: who }) : t("moved", { name: who, stage });
    const back = action === "hold" ? "resume" : "move-back";
    const undo = async () => {
      for (const card of done) await attempt(now(card), () => {}, () => verb(now(card), back));
    };
    toastUndo({ message, undo });
  }

  function intoColumn(card: Card, stage: ColumnStage, stageName: string) {
    const way = moveInto(card, stage);
    if (way) void move(card, way);
    else refuse(card.application_id, nowhere(card, t("noWay", { name: card.candidate.name, stage: stageName })));
  }

  function oneStep(card: Card, direction: "on" | "back") {
    const way = step(card, direction);
    if (way) void move(card, way);
    else if (!busy.current.has(card.application_id)) {
      refuse(card.application_id, t(direction === "on" ? "noNext" : "noBack", { name: card.candidate.name }));
    }
  }

  return {
    refusals,
    dismiss,
    move: (card, way, reason) => void move(card, way, reason),
    moveInto: intoColumn,
    step: oneStep,
    resume: (card) => void resume(card),
    bulk: (action, cards, how) => void bulk(action, cards, how),
  };
}

/** The refusal, followed by where the card may go instead. */
function nowhere(card: Card, refusal: string): string {
  const open = card.moves.filter((move) => !move.blocked).map((move) => move.name);
  return open.length > 0 ? `${refusal} ${t("instead", { stages: open.join(", ") })}` : refusal;
}

function sentenceOf(detail: string): string {
  const capital = detail.charAt(0).toLocaleUpperCase() + detail.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
