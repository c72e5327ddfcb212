/** One principle or competency: name and rating, and unfolded its anchors and the evidence. */
import { Textarea } from "@mantine/core";
import { useId } from "react";
import type { Rating } from "@/api/types/shared";
import { Icon } from "@/ui/icons/Icon";
import { AnchorList } from "@/ui/parts/AnchorList";
import { RatingScale } from "@/ui/parts/RatingScale";
import { ScoreChip } from "@/ui/parts/ScoreChip";
import { OWN, Own } from "@/ui/prep/Own";
import type { CardItem } from "./card";
import styles from "./Scorecard.module.css";
import { t } from "./words";

export interface CardRowProps {
  item: CardItem;
  row: { rating: Rating | null; evidence: string };
  open: boolean;
  onOpen: () => void;
  /** Missing where the card can only be read. */
  write?: ((change: Partial<{ rating: Rating; evidence: string }>) => void) | undefined;
}

export function CardRow({ item, row, open, onOpen, write }: CardRowProps) {
  const id = useId();
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <button type="button" className={styles.unfold} aria-expanded={open} aria-controls={open ? id : undefined} title={t("unfold", { item: item.name })} onClick={onOpen}>
          <Icon name="chevronDown" size={14} />
          <span className="hb-med">{item.name}</span>
          {write && row.rating !== null && row.evidence.trim() === "" && <span className="hb-warn-t hb-xs">{t("lacksEvidence")}</span>}
        </button>
        {write ? <RatingScale label={item.name} value={row.rating} onChange={(rating) => write({ rating })} /> : row.rating && <ScoreChip rating={row.rating} />}
      </div>
      {open && (
        <div className={styles.inside} id={id}>
          <AnchorList anchors={item.anchors} value={row.rating} />
          {write && (
            <Textarea
              autosize
              minRows={2}
              label={t("evidence")}
              classNames={{ input: OWN }}
              value={row.evidence}
              onChange={(event) => write({ evidence: event.currentTarget.value })}
            />
          )}
        </div>
      )}
      {!write && row.evidence !== "" && (
        <div className={styles.evidence}>
          <Own as="p">{row.evidence}</Own>
        </div>
      )}
    </li>
  );
}
