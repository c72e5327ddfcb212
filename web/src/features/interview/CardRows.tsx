/** One row per principle and competency: name, rating, and under it anchors and evidence. */
import { useId } from "react";
import type { Item, Rated } from "@/api/types/interview";
import type { Rating } from "@/api/types/shared";
import { Icon } from "@/ui/icons/Icon";
import { AnchorList, type Anchors } from "@/ui/parts/AnchorList";
import { cx } from "@/ui/parts/cx";
import { PrincipleName } from "@/ui/parts/PrincipleName";
import { RatingAxis, RatingScale } from "@/ui/parts/RatingScale";
import { ScoreChip } from "@/ui/parts/ScoreChip";
import styles from "./Card.module.css";
import { type ScorecardDraft, withRating } from "./draft";
import { EvidenceList } from "./EvidenceList";
import { t } from "./messages";

export type WriteCard = (change: (draft: ScorecardDraft) => ScorecardDraft) => void;

export interface CardRowsProps {
  items: readonly Item[];
  draft: ScorecardDraft;
  open: string | null;
  onOpen: (item: string | null) => void;
  /** Missing where the card can only be read. */
  write?: WriteCard | undefined;
  /** Shows every row's evidence: a submitted card is there to be read. */
  unfolded?: boolean;
}

export function CardRows({ items, write, ...rest }: CardRowsProps) {
  const principles = items.filter((item) => item.kind === "principle");
  const competencies = items.filter((item) => item.kind === "competency");
  const mixed = principles.length > 0 && competencies.length > 0;
  return (
    <>
      {write && (
        <div className={styles.axis}>
          <RatingAxis />
        </div>
      )}
      <Group title={mixed ? t("principles") : null} items={principles} write={write} {...rest} />
      <Group title={mixed ? t("competencies") : null} items={competencies} write={write} {...rest} />
    </>
  );
}

function Group({ title, items, draft, ...rest }: CardRowsProps & { title: string | null }) {
  if (items.length === 0) return null;
  return (
    <>
      {title && <h3 className={styles.group}>{title}</h3>}
      <ol className={styles.rows}>
        {items.map((item) => {
          const row = draft.ratings.find((rated) => rated.item === item.item);
          return row && <CardRow key={item.item} item={item} row={row} {...rest} />;
        })}
      </ol>
    </>
  );
}

interface CardRowProps extends Omit<CardRowsProps, "items" | "draft"> {
  item: Item;
  row: Rated;
}

function CardRow({ item, row, open, onOpen, write, unfolded }: CardRowProps) {
  const id = useId();
  const isOpen = open === item.item;
  const rate = write && ((rating: Rating) => write((draft) => withRating(draft, item.item, rating)));
  return (
    <li className={styles.row} data-item={item.item}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          title={t("unfold", { item: item.name })}
          onClick={() => onOpen(isOpen ? null : item.item)}
        >
          <Icon name="chevronDown" size={14} />
          <span className="hb-grow">
            <span className={styles.name}>
              <PrincipleName name={item.name} critical={item.critical} />
            </span>
            <Backing row={row} judged={Boolean(write) || unfolded === true} />
          </span>
        </button>
        {rate ? <RatingScale label={item.name} value={row.rating} onChange={rate} /> : row.rating && <ScoreChip rating={row.rating} />}
      </div>
      {(isOpen || (unfolded && row.evidence.length > 0)) && (
        <div className={styles.inside} id={id}>
          {isOpen && (
            <>
              {item.description && <p className={styles.description}>{item.description}</p>}
              <AnchorList anchors={anchorsOf(item)} value={row.rating} />
            </>
          )}
          <EvidenceList item={item} evidence={row.evidence} write={write} />
        </div>
      )}
    </li>
  );
}

function Backing({ row, judged }: { row: Rated; judged: boolean }) {
  const count = row.evidence.length;
  if (!judged && count === 0) return null;
  return <span className={cx(styles.meta, count === 0 && styles.lacking)}>{count === 0 ? t("noEvidence") : t("pieces", { count })}</span>;
}

const anchorsOf = ({ anchors }: Item): Anchors => ({ 1: anchors[0], 2: anchors[1], 3: anchors[2], 4: anchors[3] });
