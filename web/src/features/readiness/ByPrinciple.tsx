/** Each principle: how many stories and drills speak for it, and what is missing. */
import type { Readiness } from "@/api/types/prep/readiness";
import { SideScroll } from "@/ui/parts/SideScroll";
import { ConfidenceSign, type ConfidenceLevel } from "@/ui/prep/ConfidenceSign";
import styles from "./Readiness.module.css";
import { t } from "./words";

const SAID: Record<ConfidenceLevel, string> = {
  likely: "Would likely hold",
  either: "Could go either way",
  not_yet: "Would not hold yet",
  too_little: "Too little to say",
};

export function ByPrinciple({ data }: { data: Readiness }) {
  const heads = [t("principle"), t("confidence"), t("evidence"), t("missing")];
  return (
    <SideScroll label={t("byPrinciple")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.by_principle.map(({ id, name, stories, drills, confidence, missing }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <ConfidenceSign level={confidence} words={SAID[confidence]} />
              </td>
              <td className="hb-nowrap">
                {t("stories", { count: stories })}, {t("drills", { count: drills })}
              </td>
              <td>{missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SideScroll>
  );
}
