/** The first step: principles by rounds, what is left to settle, and the rules on seats. */
import { CloseButton } from "@mantine/core";
import { useState } from "react";
import type { ApplicationView } from "@/api/types/application";
import type { CoverageView } from "@/api/types/coverage";
import { Icon } from "@/ui/icons/Icon";
import { CoverageMatrix } from "@/ui/parts/CoverageMatrix";
import { CriticalKey } from "@/ui/parts/PrincipleName";
import { ReadOnlyBadge } from "@/ui/parts/ReadOnlyBadge";
import { Segmented } from "@/ui/parts/Segmented";
import { CellPanel } from "./CellPanel";
import { CompetencyTable } from "./CompetencyTable";
import styles from "./Loop.module.css";
import { columnsOf, rowsOf } from "./plan";
import { QuestionLists } from "./QuestionLists";
import { Settle } from "./Settle";
import { StepNav } from "./StepNav";
import type { Planning } from "./usePlanning";
import { t } from "./words";

export type Shown = "competencies" | "questions" | undefined;

export interface CoverageStepProps {
  view: ApplicationView;
  plan: CoverageView;
  planning: Planning;
  show: Shown;
  onShow: (show: Shown) => void;
}

export function CoverageStep({ view, plan, planning, show, onShow }: CoverageStepProps) {
  const [cell, setCell] = useState<{ principle: string; round: string } | null>(null);
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <div className={styles.tools}>
          <StepNav id={view.id} step={undefined} />
          <Segmented
            label={t("show")}
            value={show ?? "principles"}
            options={[
              { value: "principles", label: t("principles") },
              { value: "competencies", label: t("competencies") },
              { value: "questions", label: t("questions") },
            ]}
            onChange={(next) => onShow(next === "principles" ? undefined : next)}
          />
        </div>
        {!planning.may && (
          <div>
            <ReadOnlyBadge reason={t("readOnly")} />
          </div>
        )}
        {planning.refusal && (
          <div className="hb-note bad" role="alert">
            <Icon name="warning" />
            <p className="hb-grow">{planning.refusal}</p>
            <CloseButton onClick={planning.dismiss} />
          </div>
        )}
        {show === undefined && (
          <>
            <Totals plan={plan} />
            <CoverageMatrix
              label={t("matrix")}
              columns={columnsOf(plan)}
              rows={rowsOf(plan)}
              onOpen={(principle, round) => setCell({ principle, round })}
              {...(planning.may && { onAssign: (principle: string, round: string) => planning.run({ op: "assign", round, principle }) })}
            />
          </>
        )}
        {show === "competencies" && <CompetencyTable plan={plan} />}
        {show === "questions" && <QuestionLists plan={plan} planning={planning} />}
      </div>
      <aside className={styles.side} aria-label={t("settle")}>
        {cell && <CellPanel key={`${cell.principle} ${cell.round}`} plan={plan} cell={cell} planning={planning} onClose={() => setCell(null)} />}
        <Settle plan={plan} planning={planning} />
      </aside>
    </div>
  );
}

function Totals({ plan }: { plan: CoverageView }) {
  return (
    <div className={styles.totals}>
      <span>
        <b>{plan.covered}</b> {t("covered", { of: plan.principles.length })}
      </span>
      <span>
        <b>{plan.critical_twice}</b> {t("twice", { of: plan.critical })} <CriticalKey /> {t("twiceEnd")}
      </span>
      {plan.repeats > 0 && (
        <span>
          <b>{plan.repeats}</b> {t("repeats", { count: plan.repeats })}
        </span>
      )}
      <span className={styles.legend}>{t("legend")}</span>
    </div>
  );
}
