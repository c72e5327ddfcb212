/** Everyone's ratings, where they differ most first; the row under discussion is open with its evidence. */
import { useState } from "react";
import { Button } from "@mantine/core";
import type { DebriefRow, DebriefView } from "@/api/types/debrief";
import { span } from "@/lib/seconds";
import { EvidencePair } from "@/ui/parts/EvidencePair";
import { HeatGrid, type HeatRow } from "@/ui/parts/HeatGrid";
import type { Column } from "@/ui/parts/PeopleHead";
import { Segmented } from "@/ui/parts/Segmented";
import styles from "./Debrief.module.css";
import type { useStep } from "./queries";
import { arranged, heatRow, type Order } from "./table";
import { t } from "./words";

export interface RatingsProps {
  view: DebriefView;
  columns: Column[];
  order: Order;
  onOrder: (order: Order) => void;
  step: ReturnType<typeof useStep>;
}

export function Ratings({ view, columns, order, onOrder, step }: RatingsProps) {
  const now = view.rows.find((row) => row.current)?.item;
  const [picked, setPicked] = useState<string | null>(null);
  const open = picked ?? now;
  const detail = (shown: HeatRow) => {
    const row = view.rows.find((one) => one.item === shown.id);
    return row ? <Detail row={row} columns={columns} view={view} step={step} /> : null;
  };
  return (
    <section className={styles.ratings} aria-label={t("principles")}>
      <div className={styles.ratingsHead}>
        <h2 className="hb-h-sec">{t("principles")}</h2>
        <Segmented<Order>
          label={t("arrange")}
          value={order}
          onChange={onOrder}
          options={[
            { value: "disagreement", label: t("byDisagreement") },
            { value: "formula", label: t("byFormula") },
          ]}
        />
      </div>
      {arranged(view, order).map((group) => (
        <div key={group.id}>
          {group.name && <h3 className={styles.group}>{group.name}</h3>}
          <HeatGrid
            label={group.name ?? t("principles")}
            columns={columns}
            rows={group.rows.map(heatRow)}
            {...(open && { current: open })}
            onSelect={(id) => setPicked(id === open ? null : id)}
            detail={detail}
            head={false}
          />
        </div>
      ))}
    </section>
  );
}

function Detail({ row, columns, view, step }: { row: DebriefRow; columns: Column[]; view: DebriefView; step: ReturnType<typeof useStep> }) {
  const pieces = row.cells.flatMap((cell) => {
    const person = columns.find((column) => column.id === cell.person_id);
    if (!person) return [];
    const told = cell.evidence.length > 0 ? cell.evidence : [{ text: t("noEvidence"), at_seconds: null }];
    return told.map((piece, place) => ({
      id: `${cell.person_id}-${place}`,
      person,
      rating: cell.rating,
      where: piece.at_seconds === null ? person.round : `${person.round}, ${span(piece.at_seconds)}`,
      text: piece.text,
    }));
  });
  const may = row.kind === "principle" && !row.current && view.may.includes("discuss") && view.phase === "discussion";
  return (
    <>
      <EvidencePair pieces={pieces} />
      {may && (
        <div className={styles.detailFoot}>
          <Button size="xs" loading={step.isPending} onClick={() => step.mutate({ verb: "discuss", body: { principle: row.item } })}>
            {t("discussThis")}
          </Button>
        </div>
      )}
    </>
  );
}
