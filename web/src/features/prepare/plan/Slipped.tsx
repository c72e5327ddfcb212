/** What slipped: where it was, where it went and why, and a way back. Nothing moves silently. */
import { ActionIcon } from "@mantine/core";
import { Icon } from "@/ui/icons/Icon";
import { PrepSection } from "@/ui/prep/PrepSection";
import { nearDay } from "../dates";
import { usePlanPage } from "./context";
import styles from "./Plan.module.css";
import { t } from "./words";

export function Slipped() {
  const { plan, block } = usePlanPage();
  if (plan.slipped.length === 0) return null;
  return (
    <PrepSection title={t("slipped")} end={<span className="hb-t3 hb-xs">{t("slippedEnd")}</span>}>
      <ul className="hb-list">
        {plan.slipped.map(({ block_id: id, title, was, now, reason }) => (
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
    </PrepSection>
  );
}
