/** Above board and table: which of the two, filters, and the chips for what is late, due and out of our hands. */
import type { PersonRef } from "@/api/types/shared";
import type { PipelineView } from "@/api/types/pipeline";
import { zoneCity } from "@/lib/time";
import { Chip, type ChipProps } from "@/ui/parts/Chip";
import { Segmented } from "@/ui/parts/Segmented";
import { FilterButton } from "./FilterButton";
import styles from "./PipelinePage.module.css";
import { filtersOf, type PipelineSearch, WAITING, type WaitingFilter } from "./search";
import { t } from "./words";

export interface ToolsProps {
  view: PipelineView;
  search: PipelineSearch;
  people: readonly PersonRef[];
  me: string;
  onSearch: (change: PipelineSearch) => void;
}

const CHIPS: Record<WaitingFilter, { dot: NonNullable<ChipProps["dot"]>; words: "late" | "dueToday" | "onCandidate" }> = {
  late: { dot: "bad", words: "late" },
  today: { dot: "warn", words: "dueToday" },
  candidate: { dot: "open", words: "onCandidate" },
};

export function Tools({ view, search, people, me, onSearch }: ToolsProps) {
  const counts = { late: view.chips.late, today: view.chips.due_today, candidate: view.chips.candidate };
  const owner = people.find(({ id }) => id === search.owner)?.name ?? t("someone");
  return (
    <div className={styles.tools}>
      <Segmented
        label={t("view")}
        value={search.view ?? "board"}
        options={[
          { value: "board", label: t("board"), icon: "board" },
          { value: "table", label: t("table"), icon: "list" },
        ]}
        onChange={(to) => onSearch({ view: to === "board" ? undefined : to })}
      />
      <FilterButton filters={filtersOf(search)} people={people} me={me} onFilter={onSearch} />
      {search.q && <Chip onRemove={() => onSearch({ q: undefined })}>{t("withText", { text: search.q })}</Chip>}
      {search.owner && (
        <Chip onRemove={() => onSearch({ owner: undefined })}>
          {t("withOwner", { name: search.owner === me ? t("filterMine").toLowerCase() : owner })}
        </Chip>
      )}
      {WAITING.filter((kind) => counts[kind] > 0 || search.waiting === kind).map((kind) => (
        <Chip
          key={kind}
          dot={CHIPS[kind].dot}
          pressed={search.waiting === kind}
          onClick={() => onSearch({ waiting: search.waiting === kind ? undefined : kind })}
        >
          {t(CHIPS[kind].words, { count: counts[kind] })}
        </Chip>
      ))}
      <span className={styles.calendar}>{t("calendar", { city: zoneCity(view.requisition.time_zone) })}</span>
    </div>
  );
}
