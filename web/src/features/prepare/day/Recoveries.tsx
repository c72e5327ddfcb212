/** The ways back, at hand: chosen by the kind of round one is about to enter. */
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { DayView } from "@/api/types/prep/plan";
import { PrepSection } from "@/ui/prep/PrepSection";
import styles from "./Day.module.css";
import { t } from "./words";

type Recovery = DayView["recoveries"][number];

/** Kinds whose word is not their name. */
const KINDS: Record<string, string> = { bar_raiser: t("barRaiser"), behavioral: t("behavioural"), level: t("level") };

const kindWords = (kind: string): string => {
  const known = KINDS[kind];
  if (known) return known;
  const words = kind.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export function Recoveries({ recoveries }: { recoveries: readonly Recovery[] }) {
  const [kind, setKind] = useState("");
  const kinds = [...new Set(recoveries.map((each) => each.round_kind))];
  const shown = recoveries.filter((each) => kind === "" || each.round_kind === kind);
  const choice = (
    <NativeSelect
      size="xs"
      aria-label={t("recoveries")}
      data={[{ value: "", label: t("allRounds") }, ...kinds.map((value) => ({ value, label: kindWords(value) }))]}
      value={kind}
      onChange={(event) => setKind(event.currentTarget.value)}
    />
  );
  return (
    <PrepSection title={t("recoveries")} end={choice}>
      <p className="hb-t3 hb-xs">{t("recoveriesEnd")}</p>
      <dl className={styles.recoveries}>
        {shown.map(({ pattern, name, round_kind: round, recovery }) => (
          <div key={`${pattern}/${round}`}>
            <dt>
              <span className="hb-med">{name}</span> <span className="hb-t3 hb-xs">{kindWords(round)}</span>
            </dt>
            <dd>{recovery}</dd>
          </div>
        ))}
      </dl>
    </PrepSection>
  );
}
