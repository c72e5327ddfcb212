/** Which rounds rate which competency. The process says so; it is not planned by hand. */
import type { CoverageView } from "@/api/types/coverage";
import { Icon } from "@/ui/icons/Icon";
import { SideScroll } from "@/ui/parts/SideScroll";
import styles from "./Loop.module.css";
import { shortOf } from "./plan";
import { t } from "./words";

export function CompetencyTable({ plan }: { plan: CoverageView }) {
  if (plan.competencies.length === 0) return <p className="hb-t2">{t("noCompetencies")}</p>;
  return (
    <SideScroll label={t("competencies")}>
      <table className={`hb-tbl ${styles.competencies}`}>
        <thead>
          <tr>
            <th scope="col">{t("competency")}</th>
            {plan.rounds.map((round) => (
              <th key={round.round} scope="col" title={round.name}>
                {round.person ? `${shortOf(round)}, ${round.short}` : round.short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.competencies.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {plan.rounds.map((round) => (
                <td key={round.round}>
                  {row.rounds.includes(round.round) ? (
                    <span title={t("rates", { round: round.name })}>
                      <Icon name="check" size={14} />
                      <span className="hb-vh">{t("rates", { round: round.name })}</span>
                    </span>
                  ) : (
                    <span className="hb-vh">{t("ratesNot")}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SideScroll>
  );
}
