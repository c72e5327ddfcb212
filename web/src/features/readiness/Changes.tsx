/** What has moved in a week, what got worse first. */
import type { Readiness } from "@/api/types/prep/readiness";
import { weekday } from "@/lib/time";
import { Icon, type IconName } from "@/ui/icons/Icon";
import { PrepSection } from "@/ui/prep/PrepSection";
import { useViewerZone } from "@/ui/viewer";
import styles from "./Readiness.module.css";
import { t } from "./words";

type Change = Readiness["changes"][number];

const SIGNS: Record<Change["direction"], { icon: IconName; tone: string; words: string; order: number }> = {
  down: { icon: "trendDown", tone: "hb-warn-t", words: "worse", order: 0 },
  up: { icon: "trendUp", tone: "hb-acc-t", words: "better", order: 1 },
  same: { icon: "trendFlat", tone: "hb-t3", words: "the same", order: 2 },
};

const DAY_MS = 86_400_000;

export const worstFirst = (changes: readonly Change[]): Change[] =>
  changes.toSorted((one, other) => SIGNS[one.direction].order - SIGNS[other.direction].order);

export function Changes({ data }: { data: Readiness }) {
  const zone = useViewerZone();
  const day = weekday(Date.parse(data.as_of) - 7 * DAY_MS, zone, "long");
  if (data.changes.length === 0) return <p className="hb-t3">{t("changedNone", { day })}</p>;
  return (
    <PrepSection title={t("changed", { day })}>
      <ul className={styles.changes}>
        {worstFirst(data.changes).map(({ direction, subject, words }) => {
          const { icon, tone, words: said } = SIGNS[direction];
          return (
            <li key={`${subject}/${words}`}>
              <span className={tone}>
                <Icon name={icon} size={14} label={said} />
              </span>
              <span>
                <b className="hb-med">{subject}</b>: {words}
              </span>
            </li>
          );
        })}
      </ul>
    </PrepSection>
  );
}
