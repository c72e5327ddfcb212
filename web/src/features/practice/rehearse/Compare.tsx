/** The ratings of earlier times beside the ones now, item by item. */
import type { Rehearsal } from "@/api/types/prep/rehearsals";
import { day } from "@/lib/time";
import { ScoreChip } from "@/ui/parts/ScoreChip";
import { SideScroll } from "@/ui/parts/SideScroll";
import { PrepSection } from "@/ui/prep/PrepSection";
import { useNow, useViewerZone } from "@/ui/viewer";
import { type CardDraft, type CardItem, earlierOf, rowOf } from "./card";
import styles from "./Scorecard.module.css";
import { VoteWord } from "./VoteWord";
import { t } from "./words";

/** More columns are history and not a comparison. */
const MOST = 4;

export function Compare({ rehearsal, items, draft }: { rehearsal: Rehearsal; items: readonly CardItem[]; draft: CardDraft }) {
  const zone = useViewerZone();
  const now = useNow();
  const compare = rehearsal.compare.slice(-MOST);
  const labels = rehearsal.scorecard.votes;
  if (compare.length === 0) {
    return (
      <PrepSection title={t("compare")}>
        <p className="hb-t3">{t("compareNone")}</p>
      </PrepSection>
    );
  }
  return (
    <PrepSection title={t("compare")}>
      <SideScroll label={t("compare")}>
        <table className={styles.compare}>
          <thead>
            <tr>
              <th scope="col">{t("compareItem")}</th>
              {compare.map(({ at }) => (
                <th key={at} scope="col">
                  {day(at, zone, now)}
                </th>
              ))}
              <th scope="col">{t("now")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, name }) => {
              const { rating } = rowOf(draft, id);
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {earlierOf({ compare }, id).map((earlier, at) => (
                    <td key={at}>{earlier && <ScoreChip rating={earlier} />}</td>
                  ))}
                  <td>{rating && <ScoreChip rating={rating} />}</td>
                </tr>
              );
            })}
            <tr>
              <th scope="row">{t("votedTitle")}</th>
              {compare.map(({ at, vote }) => (
                <td key={at}>{vote && <VoteWord word={vote} labels={labels} />}</td>
              ))}
              <td>{draft.vote && <VoteWord word={draft.vote} labels={labels} />}</td>
            </tr>
          </tbody>
        </table>
      </SideScroll>
    </PrepSection>
  );
}
