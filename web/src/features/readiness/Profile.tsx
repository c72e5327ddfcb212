/** What the guide says of those who pass, and which of it the evidence bears out. */
import type { Readiness } from "@/api/types/prep/readiness";
import { ConfidenceSign } from "@/ui/prep/ConfidenceSign";
import { PrepSection } from "@/ui/prep/PrepSection";
import styles from "./Readiness.module.css";
import { t } from "./words";

export function Profile({ profile }: { profile: Readiness["profile"] }) {
  if (profile.length === 0) return null;
  return (
    <PrepSection title={t("profile")} className={styles.profile}>
      <ul>
        {profile.map(({ id, words, met, evidence }) => (
          <li key={id}>
            <span>{words}</span>
            <ConfidenceSign level={met === null ? "too_little" : met ? "likely" : "not_yet"} words={t(met === null ? "notSeen" : met ? "met" : "notMet")} />
            <span className="hb-t3 hb-xs">{evidence}</span>
          </li>
        ))}
      </ul>
    </PrepSection>
  );
}
