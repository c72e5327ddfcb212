/** What slipped: where it was, where it went and why, and a way back. Nothing moves silently. */
import { ActionIcon } from "@mantine/core";
import { useState } from "react";
import { Icon } from "@/ui/icons/Icon";
import { PrepSection } from "@/ui/prep/PrepSection";
import { nearDay } from "../dates";
import { usePlanPage } from "./context";
import styles from "./Plan.module.css";
import { t } from "./words";

/** More than these push everything else off the page. */
const FIRST = 5;

export function Slipped() {
  const { plan, block } = usePlanPage();
  const [all, setAll] = useState(false);
  if (plan.slipped.length === 0) return null;
  const more = plan.slipped.length - FIRST;
  return (
    <PrepSection title={t("slipped")} end={<span className="hb-t3 hb-xs">{t("slippedEnd")}</span>}>
      <ul className="hb-list">
        {plan.slipped.slice(0, all ? undefined : FIRST).map(({ block_id: id, title, was, now, reason }) => (
          <li key={id} className={styles.slip}>
            <span className="hb-med hb-cut" title={title}>
              {title}
            </span>
            <span className={styles.from}>
              <s>{nearDay(was, plan.today)}</s> {t("slippedFrom", { day: nearDay(now, plan.today), reason })}
            </span>
            <ActionIcon size="xs" className={styles.back} aria-label={t("putBackSaid", { title })} onClick={() => block(id).putBack()}>
              <Icon name="undo" size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="hb-link hb-xs" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("slippedFewer") : t("slippedMore", { count: more })}
        </button>
      )}
    </PrepSection>
  );
}
