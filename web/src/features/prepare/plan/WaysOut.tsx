/** When the rest does not fit: three ways out, side by side, none of them chosen. */
import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { WayOut } from "@/api/types/prep/plan";
import { countWords } from "@/ui/prep/minutes";
import { PrepSection } from "@/ui/prep/PrepSection";
import { usePlanPage } from "./context";
import styles from "./Plan.module.css";
import { withItems } from "./search";
import { t } from "./words";

const GO: Record<WayOut["id"], string> = { more_time: t("moreTime"), later_date: t("laterDate"), drop: t("dropSome") };

/** On a phone the date stands in the settings: the head has no room for its button. */
const narrow = () => window.matchMedia("(max-width: 640px)").matches;

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

export function WaysOut({ onDate }: { onDate: () => void }) {
  const { plan } = usePlanPage();
  const router = useRouter();
  if (plan.ways_out.length === 0) return null;
  const count = plan.ways_out.length;
  const settings = () => void router.navigate({ to: "/prepare/settings" });
  const go: Record<WayOut["id"], () => void> = {
    more_time: settings,
    later_date: () => (narrow() ? settings() : onDate()),
    drop: () => void router.navigate({ to: "/prepare/plan", search: withItems("all"), resetScroll: false }),
  };
  return (
    <PrepSection title={t("wayOuts", { count, number: capital(countWords(count)) })} beside={t("wayOutsLead")}>
      <ul className={styles.ways}>
        {plan.ways_out.map(({ id, words, detail }) => (
          <li key={id}>
            <p className="hb-med">{words}</p>
            <p className="hb-t3 hb-xs">{detail}</p>
            <Button size="xs" onClick={go[id]}>
              {GO[id]}
            </Button>
          </li>
        ))}
      </ul>
    </PrepSection>
  );
}
