/** Coverage, time, send: three addresses of one page. */
import { HrefLink } from "@/ui/HrefLink";
import { loopHref } from "../actions/primary";
import styles from "./Loop.module.css";
import { t } from "./words";

const STEPS = [undefined, "time", "send"] as const;

export function StepNav({ id, step }: { id: string; step: (typeof STEPS)[number] }) {
  return (
    <nav aria-label={t("steps")}>
      <ol className={styles.steps}>
        {STEPS.map((each, index) => (
          <li key={each ?? "coverage"}>
            <HrefLink className={styles.step} href={loopHref(id, each)} aria-current={each === step ? "step" : undefined}>
              <span className={styles.dot}>{index + 1}</span>
              {t(each ?? "coverage")}
            </HrefLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
