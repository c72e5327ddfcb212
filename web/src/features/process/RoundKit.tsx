import type { PackRound, ProcessView } from "@/api/types/process";
import { levelName } from "@/lib/level";
import { AgendaBar } from "@/ui/parts/AgendaBar";
import { AnchorTable } from "@/ui/parts/AnchorTable";
import { Badge } from "@/ui/parts/Badge";
import { EmptyState } from "@/ui/parts/EmptyState";
import { Exercises } from "./Exercises";
import { Block, Fold, Lines, Questions } from "./pieces";
import styles from "./Process.module.css";
import { RoundRules } from "./RoundRules";
import { spoken, t } from "./words";

/** What the lead of one round holds in hand, and at the side the rules about the round. */
export function RoundKit({ process, chosen }: { process: ProcessView; chosen: string | undefined }) {
  const { document } = process;
  const id = chosen ?? document.loop.order[0];
  const round = document.rounds.find((one) => one.id === id);
  if (!round) return <EmptyState drawing="search">{t("unknownRound")}</EmptyState>;
  const longest = Math.max(...round.agenda.map((part) => part.minutes));
  const segments = round.agenda.map((part) => ({
    ...part,
    kind: part.minutes === longest ? ("main" as const) : ("side" as const),
  }));
  return (
    <div className={styles.kit}>
      <div className={styles.left}>
        <header>
          <div className="hb-row">
            <h2 className="hb-h-page">{round.name}</h2>
            <span className="hb-t3 hb-grow">{[t("minutes", { count: round.minutes }), ...round.tools.map(spoken)].join(", ")}</span>
            {round.lead.veto && (
              <Badge tone="accent" icon="block">
                {t("mayVeto")}
              </Badge>
            )}
          </div>
          <p className="hb-t2">{round.summary}</p>
        </header>
        <AgendaBar segments={segments} />
        <Agenda round={round} />
        <Anchors process={process} round={round} />
        {round.questions.length > 0 && (
          <Block title={t("questions")} note={t("inBank", { count: round.questions.length })}>
            <Questions questions={round.questions} theme={(theme) => round.themes.find((one) => one.id === theme)?.name ?? spoken(theme)} />
          </Block>
        )}
        <KitExercises process={process} round={round} />
      </div>
      <RoundRules process={process} round={round} />
    </div>
  );
}

function Agenda({ round }: { round: PackRound }) {
  return (
    <Block title={t("agenda")}>
      <div className={styles.folds}>
        {round.agenda.map((part) => (
          <Fold key={part.id} name={part.name} aside={<span className={styles.note}>{t("minutes", { count: part.minutes })}</span>} open>
            {part.text && <p>{part.text}</p>}
            <Lines items={part.steps} />
            {part.parts.length > 0 && <Lines items={part.parts.map((one) => `${one.name}, ${t("minutes", { count: one.minutes })}`)} />}
          </Fold>
        ))}
      </div>
    </Block>
  );
}

/** The principles that the round usually probes, then its competencies, each around the bar. */
function Anchors({ process: { document, level }, round }: { process: ProcessView; round: PackRound }) {
  const critical = new Set(document.loop.critical_principles);
  const principles = document.principles
    .filter((one) => round.suggested_principles.includes(one.id))
    .map(({ id, short, anchors }) => ({ id, name: short, anchors, critical: critical.has(id) }));
  const competencies = document.competencies
    .filter((one) => round.competencies.includes(one.id))
    .map(({ id, name, anchors }) => ({ id, name, anchors }));
  const title = t("anchors", { level: levelName(level) });
  const rows = [...principles, ...competencies];
  if (rows.length === 0) return null;
  return (
    <Block title={title}>
      <AnchorTable label={title} rows={rows} />
    </Block>
  );
}

function KitExercises({ process: { document }, round }: { process: ProcessView; round: PackRound }) {
  const wanted = round.exercises;
  if (!wanted) return null;
  const exercises = document.exercises.filter((one) => (wanted.ids.length > 0 ? wanted.ids.includes(one.id) : one.kind === wanted.kind));
  if (exercises.length === 0) return null;
  return (
    <Block title={t("exercises")} note={t("inBank", { count: exercises.length })}>
      <Exercises exercises={exercises} />
    </Block>
  );
}
