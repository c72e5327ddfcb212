import type { ProcessDocument, ProcessView } from "@/api/types/process";
import { DefinitionRows } from "@/ui/parts/DefinitionRows";
import { Block, Lines } from "./pieces";
import styles from "./Process.module.css";
import { spoken, t } from "./words";

export function Decision({ process: { document, variants } }: { process: ProcessView }) {
  const { loop, decision, formulas, cool_down: rest } = document;
  const principle = (id: string) => document.principles.find((one) => one.id === id)?.short ?? spoken(id);
  const competency = (id: string) => document.competencies.find((one) => one.id === id)?.name ?? spoken(id);
  const round = (id: string) => document.rounds.find((one) => one.id === id)?.name ?? spoken(id);
  const rows = [
    { term: t("loopRounds"), detail: t("range", { ...loop.rounds }) },
    { term: t("loopMinutes"), detail: t("range", { ...loop.minutes }) },
    { term: t("loopDays"), detail: t("range", { ...loop.days }) },
    { term: t("criticalList"), detail: loop.critical_principles.map(principle).join(", ") },
    { term: t("criticalTwice"), detail: loop.critical_evidence },
    { term: t("levelsBelow"), detail: loop.max_levels_below },
    { term: t("coolDown"), detail: t("coolDownIs", { months: rest.default_months, min: rest.min_months, max: rest.max_months }) },
    { term: t("feedback"), detail: t(document.feedback.enabled_by_default ? "feedbackOn" : "feedbackOff") },
    { term: t("voteWords"), detail: Object.values(document.votes.labels).join(", ") },
  ];
  return (
    <>
      <Block title={t("policyRules")} note={`${t("policy")}: ${spoken(decision.policy)}`}>
        <Lines items={decision.rules.map((rule) => rule.text)} />
      </Block>
      <Block title={t("formula")}>
        <dl className={styles.meanings}>
          {formulas.map((one) => (
            <div key={one.id}>
              <dt>{one.name}</dt>
              <dd>{one.parts.join(" + ")}</dd>
              <dd className="hb-t3">{[...one.principles.map(principle), ...one.competencies.map(competency)].join(", ")}</dd>
            </div>
          ))}
        </dl>
      </Block>
      <Block title={t("loopRules")}>
        <DefinitionRows rows={rows} termWidth="14rem" />
      </Block>
      {document.variants.length > 0 && (
        <Block title={t("variants")}>
          <dl className={styles.meanings}>
            {document.variants.map((one) => (
              <div key={one.id}>
                <dt>{one.name}</dt>
                <dd>{one.summary}</dd>
                <dd className="hb-t3">
                  {[
                    one.add.length > 0 && t("adds", { rounds: one.add.map(round).join(", ") }),
                    one.remove.length > 0 && t("removes", { rounds: one.remove.map(round).join(", ") }),
                    t("minutes", { count: variants.find(({ id }) => id === one.id)?.minutes ?? 0 }),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </dd>
              </div>
            ))}
          </dl>
        </Block>
      )}
    </>
  );
}

export function Clocks({ document }: { document: ProcessDocument }) {
  const stage = (id: string) => document.stages.find((one) => one.id === id)?.name ?? spoken(id);
  const due = (parts: Record<string, number>) =>
    Object.entries(parts)
      .map(([unit, count]) => `${count} ${spoken(unit).toLowerCase()}`)
      .join(", ");
  return (
    <>
      <Block title={t("clocks")}>
        <dl className={styles.meanings}>
          {document.clocks.map((one) => (
            <div key={one.id}>
              <dt>{one.name}</dt>
              <dd>{one.summary}</dd>
              <dd className="hb-t3">{[stage(one.stage), due(one.due), t("clockFrom", { from: spoken(one.from).toLowerCase() })].join(" · ")}</dd>
            </div>
          ))}
        </dl>
      </Block>
      <Block title={t("bands")}>
        <dl className={styles.meanings}>
          {document.reference_bands.map((one) => (
            <div key={one.id}>
              <dt>{stage(one.stage)}*</dt>
              <dd>{t("band", { ...one.percent })}</dd>
              <dd className="hb-t3">{spoken(one.note)}</dd>
            </div>
          ))}
        </dl>
        <p className="hb-xs hb-t3">{t("unsourced")}</p>
      </Block>
    </>
  );
}
