/** The one thing that matters tonight, and what can be done about the plan as a whole. */
import { Button, Popover } from "@mantine/core";
import { HrefLink } from "@/ui/HrefLink";
import { Icon } from "@/ui/icons/Icon";
import { minutesWords } from "@/ui/prep/minutes";
import { Quoting } from "@/ui/prep/Quoting";
import { PrepHead } from "@/ui/prep/PrepHead";
import { CalendarFeed } from "./CalendarFeed";
import { usePlanPage } from "./context";
import { MoveDate } from "./MoveDate";
import styles from "./Plan.module.css";
import { t } from "./words";

/** Which of the two popovers stands open; the ways out and the keys open them too. */
export type PlanSheet = "calendar" | "date" | null;

interface SheetProps {
  sheet: PlanSheet;
  onSheet: (sheet: PlanSheet) => void;
}

export function PlanHead({ sheet, onSheet }: SheetProps) {
  const { plan } = usePlanPage();
  const toggle = (name: PlanSheet) => ({ opened: sheet === name, onChange: (opened: boolean) => onSheet(opened ? name : null) });
  const shared = { trapFocus: true, returnFocus: true, width: 340, position: "bottom-end", withRoles: false } as const;
  const actions = (
    <>
      <Popover {...shared} {...toggle("calendar")}>
        <Popover.Target>
          <Button
            className="hb-hide-s"
            leftSection={<Icon name="calendarPlus" />}
            aria-haspopup="dialog"
            aria-expanded={sheet === "calendar"}
            onClick={() => onSheet(sheet === "calendar" ? null : "calendar")}
          >
            {t("calendar")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={t("calendar")}>
          <CalendarFeed />
        </Popover.Dropdown>
      </Popover>
      <Popover {...shared} {...toggle("date")}>
        <Popover.Target>
          <Button
            className={plan.date ? "hb-hide-s" : undefined}
            aria-haspopup="dialog"
            aria-expanded={sheet === "date"}
            onClick={() => onSheet(sheet === "date" ? null : "date")}
          >
            {t(plan.date ? "moveDate" : "setDate")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={t(plan.date ? "moveDate" : "setDate")}>
          <MoveDate onDone={() => onSheet(null)} />
        </Popover.Dropdown>
      </Popover>
      {plan.next && (
        <span className={styles.startNext}>
          <Button component={HrefLink} href={plan.next.href} variant="filled" leftSection={<Icon name="play" size={14} />} title={plan.next.title}>
            {t("start", { title: shortTitle(plan.next.title) })}
          </Button>
        </span>
      )}
    </>
  );
  return <PrepHead above={plan.subline} title={plan.headline} actions={actions} />;
}

/** "Pager story: write the Action" starts the pager story. */
const shortTitle = (title: string): string => title.split(":")[0] ?? title;

/** A detail may be a sentence or only some words. */
function withDetail(minutes: number, detail: string): string {
  const length = minutesWords(minutes);
  if (!detail) return length;
  const sentence = detail.charAt(0) !== detail.charAt(0).toLocaleLowerCase();
  return t(sentence ? "minutesSentence" : "minutesDetail", { minutes: length, detail });
}

/** On a phone the evening comes before the week. */
export function Tonight() {
  const { plan } = usePlanPage();
  const today = plan.week.days.find((day) => day.date === plan.today);
  const others = (today?.blocks ?? []).filter((block) => block.state !== "done").slice(plan.next ? 1 : 0);
  const cards = [...(plan.next ? [{ ...plan.next, key: "next" }] : []), ...others.map(({ id, ...block }) => ({ ...block, key: id }))];
  if (cards.length === 0) return null;
  return (
    <section className={styles.tonight} aria-label={t("tonight")}>
      {cards.map(({ key, title, detail, minutes, href }, index) => (
        <div key={key} className={styles.card}>
          <b className="hb-med">{title}</b>
          <span className="hb-t3 hb-xs"><Quoting text={withDetail(minutes, detail)} /></span>
          <Button component={HrefLink} href={href} variant={index === 0 ? "filled" : "default"} aria-label={t("start", { title })}>
            {t("startShort")}
          </Button>
        </div>
      ))}
    </section>
  );
}
