import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { usePage } from "./context";
import type { Sort } from "./search";
import styles from "./TableView.module.css";
import { t } from "./words";

export interface TableHeadProps {
  /** Ids of all rows on screen. */
  ids: readonly string[];
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
}

export function TableHead({ ids, sort, onSort }: TableHeadProps) {
  const { selection } = usePage();
  const all = ids.length > 0 && ids.every((id) => selection.ids.has(id));
  const sorter = { sort, onSort };
  return (
    <thead>
      <tr>
        <th className={styles.pick}>
          <input
            type="checkbox"
            checked={all}
            aria-label={t("select")}
            onChange={() => (all ? selection.clear() : selection.set(ids))}
          />
        </th>
        <Sortable by="name" label={t("colCandidate")} {...sorter} />
        <th className={cx(styles.wide, styles.cStage)}>{t("colStage")}</th>
        <th className={styles.wide}>{t("colWaits")}</th>
        <th className={cx(styles.wide, styles.cWho)}>{t("colWho")}</th>
        <Sortable by="due" label={t("colDue")} className={styles.cDue} {...sorter} />
        <th className={cx(styles.wide, styles.cCards)}>{t("colCards")}</th>
        <Sortable by="updated" label={t("colChanged")} className={cx(styles.wide, styles.cChanged)} {...sorter} />
        <th className={styles.last}>
          <span className="hb-vh">{t("moveGroup")}</span>
        </th>
      </tr>
    </thead>
  );
}

interface SortableProps extends Omit<TableHeadProps, "ids"> {
  by: Sort;
  label: string;
  className?: string | undefined;
}

/** The server sorts; pressing again goes back to its own order. */
function Sortable({ by, label, sort, onSort, className }: SortableProps) {
  const on = sort === by;
  return (
    <th className={className} aria-sort={on ? "ascending" : undefined}>
      <button type="button" className={styles.sort} onClick={() => onSort(on ? undefined : by)}>
        {label}
        {on && <Icon name="chevronDown" size={12} />}
      </button>
    </th>
  );
}
