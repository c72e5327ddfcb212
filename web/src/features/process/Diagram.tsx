import { useNavigate } from "@tanstack/react-router";
import type { ProcessView } from "@/api/types/process";
import { type DiagramStage, StageDiagram } from "@/ui/parts/StageDiagram";
import { t } from "./words";

/** Steps inside the loop's own box, and the end; the part "Stages" tells them in full. */
const FOLDED = new Set(["loop_planning", "loop_scheduled", "hired"]);

export function Diagram({ process, selected }: { process: ProcessView; selected: string | undefined }) {
  const navigate = useNavigate({ from: "/processes/$id" });
  const { document, stages, rounds, loop_minutes: minutes } = process;
  const kinds = new Map(document.stages.map((stage) => [stage.id, stage]));
  const loop = document.stages.find((stage) => stage.kind === "loop_running")?.id;
  const planning = stages.find((stage) => kinds.get(stage.id)?.kind === "loop_planning");
  const show = (round: string) =>
    void navigate({ search: (old) => ({ version: old.version, round }), resetScroll: false });
  const allStages = () =>
    void navigate({ search: (old) => ({ version: old.version, section: "stages" as const }), resetScroll: false });
  const address = (rest: string) => `/processes/${process.id}?version=${process.version}&${rest}`;
  const inLoop = document.loop.order.length || rounds.filter((round) => round.in_loop).length;

  const boxes = stages
    .filter((stage) => !FOLDED.has(kinds.get(stage.id)?.kind ?? ""))
    .map((stage): DiagramStage => {
      const isLoop = stage.id === loop;
      const round = kinds.get(stage.id)?.round;
      const clock = isLoop ? (planning?.clock_words ?? stage.clock_words) : stage.clock_words;
      const note = isLoop ? t("loopNote", { count: inLoop, minutes }) : stage.minutes === null ? undefined : t("minutes", { count: stage.minutes });
      const to = isLoop ? document.loop.order[0] : round;
      return {
        id: round ?? stage.id,
        name: stage.name,
        ...(to ? { href: address(`round=${to}`), onSelect: () => show(to) } : { href: address("section=stages"), onSelect: allStages }),
        ...(note && { note }),
        ...(clock && { clock }),
        ...(stage.band && { pass: t("pass", { min: stage.band.min, max: stage.band.max }) }),
      };
    });
  const blocks = document.loop.order.flatMap((id) => {
    const round = document.rounds.find((one) => one.id === id);
    return round ? [{ id, name: round.short || round.name, minutes: round.minutes, href: address(`round=${id}`), onSelect: () => show(id) }] : [];
  });
  return <StageDiagram label={t("diagram")} stages={boxes} rounds={blocks} {...(loop && { loop })} {...(selected && { selected })} />;
}
