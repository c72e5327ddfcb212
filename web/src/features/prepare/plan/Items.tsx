/** What is due, what ticks it, and how far it is; on demand all of it, by the groups of the checklist. */
import { Link, useSearch } from "@tanstack/react-router";
import type { PlanItem } from "@/api/types/prep/plan";
import { isoDay } from "@/lib/time";
import { cx } from "@/ui/parts/cx";
import { PrepSection } from "@/ui/prep/PrepSection";
import { Quoting } from "@/ui/prep/Quoting";
import { DoneTick, NotchBar, ProgressRing } from "@/ui/prep/Progress";
import { HrefLink } from "@/ui/HrefLink";
import { useViewerZone } from "@/ui/viewer";
import { nearDay } from "../dates";
import { usePlanPage } from "./context";
import { ItemMenu } from "./ItemMenu";
import styles from "./Items.module.css";
import { itemGroups, itemsDue } from "./moves";
import { withItems } from "./search";
import { t } from "./words";

/** Who ticked it is always said: evidence is not a hand. */
function paceWords(item: PlanItem): string {
  if (item.state === "dropped") return t("dropped");
  if (item.state === "ticked") return t(item.ticked_by === "hand" ? "tickedByHand" : "ticked");
  return item.pace_words;
}

function ItemRow({ item, today }: { item: PlanItem; today: string }) {
  const open = item.state === "open";
  const zone = useViewerZone();
  const date = item.state === "ticked" && item.ticked_at ? isoDay(item.ticked_at, zone) : item.due;
  return (
    <li className={cx(styles.row, !open && styles.off)}>
      {item.state === "ticked" ? <DoneTick /> : <ProgressRing have={item.have} want={item.want} />}
      <div className={styles.words}>
        <div className={styles.name}>
          {item.href ? (
            <HrefLink href={item.href} className="hb-cut" title={item.title}>
              {item.title}
            </HrefLink>
          ) : (
            <span className="hb-cut" title={item.title}>
              {item.title}
            </span>
          )}
        </div>
        <div className={styles.why} title={item.words}>
          <Quoting text={item.words} />
        </div>
      </div>
      <div className={styles.bar}>{open && <NotchBar have={item.have} want={item.want} expected={item.pace === "none" || item.expected === 0 ? null : item.expected} />}</div>
      <div className={styles.when}>
        {date ? nearDay(date, today) : t("noDue")}
        <small className={open && item.pace === "behind" ? "hb-warn-t" : undefined}>{paceWords(item)}</small>
      </div>
      <ItemMenu item={item} />
    </li>
  );
}

function Rows({ items, today }: { items: readonly PlanItem[]; today: string }) {
  return (
    <ul className="hb-list">
      {items.map((item) => (
        <ItemRow key={item.id} item={item} today={today} />
      ))}
    </ul>
  );
}

export function Items() {
  const { plan } = usePlanPage();
  const all = useSearch({ from: "/framed/prepare/plan" }).items === "all";
  const toggle = (
    <Link
      to="/prepare/plan"
      search={withItems(all ? undefined : "all")}
      className={cx("hb-link", "hb-xs", styles.toggle)}
      resetScroll={false}
    >
      {all ? t("fewer") : t("all", { count: plan.items.length })}
    </Link>
  );
  return (
    <PrepSection title={t("due")} end={toggle}>
      {all ? (
        itemGroups(plan.items).map(({ group, items }) => (
          <div key={group} className={styles.group}>
            <h3 className="hb-xs hb-t3 hb-med">{group}</h3>
            <Rows items={items} today={plan.today} />
          </div>
        ))
      ) : (
        <Rows items={itemsDue(plan.items)} today={plan.today} />
      )}
    </PrepSection>
  );
}
