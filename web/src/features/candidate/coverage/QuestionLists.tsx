/** Every question of the loop by round; what two rounds ask is marked and can be swapped. */
import { Button } from "@mantine/core";
import type { CoverageView, PlannedText } from "@/api/types/coverage";
import { Avatar } from "@/ui/parts/Avatar";
import { Badge } from "@/ui/parts/Badge";
import styles from "./Loop.module.css";
import type { Planning } from "./usePlanning";
import { t } from "./words";

export function QuestionLists({ plan, planning }: { plan: CoverageView; planning: Planning }) {
  const filled = plan.rounds.filter(({ round }) => plan.questions.some((each) => each.round === round && each.items.length > 0));
  if (filled.length === 0) return <p className="hb-t2">{t("noQuestions")}</p>;
  return filled.map((round) => (
    <section key={round.round} aria-label={round.name}>
      <div className="hb-panel-h">
        {round.person && <Avatar name={round.person.name} barRaiser={round.kind === "bar_raiser"} named />}
        <h2 className="hb-h-sec">{round.name}</h2>
        <span className="hb-t3">{round.person?.name ?? t("notBooked")}</span>
      </div>
      <QuestionItems
        plan={plan}
        round={round.round}
        items={plan.questions.find((each) => each.round === round.round)?.items ?? []}
        planning={planning}
        named
      />
    </section>
  ));
}

export interface ItemsProps {
  plan: CoverageView;
  round: string;
  items: PlannedText[];
  planning: Planning;
  /** Each names its principle. */
  named?: boolean;
}

export function QuestionItems({ plan, round, items, planning, named }: ItemsProps) {
  return (
    <ul className={styles.questions}>
      {items.map((item) => (
        <li key={item.id}>
          <span className="hb-grow">
            {named && item.principle && (
              <span className={styles.of}>{plan.principles.find((row) => row.id === item.principle)?.name ?? item.principle}</span>
            )}
            <span>{item.text}</span>
            {item.near && (
              <span className={styles.near}>
                <Badge tone="warn">{t("cellRepeated", { round: item.near })}</Badge>
              </span>
            )}
          </span>
          {planning.may && item.principle && (
            <Button
              size="xs"
              variant={item.repeated ? "default" : "subtle"}
              aria-label={t("swapOne", { text: item.text })}
              onClick={() => planning.run({ op: "swap_question", round, question: item.id })}
            >
              {t("swap")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
