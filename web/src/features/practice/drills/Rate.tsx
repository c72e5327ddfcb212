/** At the end one word on how it went; it decides when the question comes back. */
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { DrillRating } from "@/api/types/prep/drills";
import styles from "./Drill.module.css";
import { RATINGS, t } from "./words";

export interface RateProps {
  /** Missing when nothing is left to ask. */
  onGoOn: (() => void) | undefined;
  busy: boolean;
  onRate: (rating: DrillRating) => void;
}

export function Rate({ onGoOn, busy, onRate }: RateProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
  }, []);
  return (
    <section className={styles.rate} aria-labelledby="rate-title">
      <h2 id="rate-title" ref={head} tabIndex={-1} className={styles.rateHead}>
        {t(onGoOn ? "rateTitle" : "deepest")}
      </h2>
      <p className="hb-t2">{t("rateWhy")}</p>
      <div className={styles.ratings}>
        {RATINGS.map(({ rating, name, words }) => (
          <button key={rating} type="button" className={styles.rating} disabled={busy} onClick={() => onRate(rating)}>
            <span className="hb-med">{name}</span>
            <span className="hb-t3 hb-xs">{words}</span>
          </button>
        ))}
      </div>
      {onGoOn && (
        <Button variant="subtle" size="xs" onClick={onGoOn}>
          {t("goOn")}
        </Button>
      )}
    </section>
  );
}
