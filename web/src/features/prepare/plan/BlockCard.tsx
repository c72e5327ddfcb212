/** One block in a day: what, for how long, and a menu with everything that can be done with it. */
import { Menu } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import type { Block, PlanDay } from "@/api/types/prep/plan";
import { Icon, type IconName } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { minutesWords } from "@/ui/prep/minutes";
import { Quoting } from "@/ui/prep/Quoting";
import { addDays, nearDay, shortDay } from "../dates";
import { usePlanPage } from "./context";
import { followBlock, useFollowed } from "./follow";
import { isOpenDay, nextDay, openDays } from "./moves";
import { useBlockDrag } from "./useBlockDrag";
import styles from "./Week.module.css";
import { t } from "./words";

export const KIND_ICONS: Record<Block["kind"], IconName> = {
  story: "story",
  drill: "drill",
  problem: "code",
  design: "design",
  rehearsal: "rehearse",
  fundamentals: "book",
  research: "search",
  rest: "moon",
  other: "check",
};

export interface BlockCardProps {
  block: Block;
  day: PlanDay;
  height: number;
  next: boolean;
}

/** How many lines of detail stand under the title: the height is the minutes, whatever is to be said. */
const detailLines = (height: number): number => Math.max(0, Math.floor((height - 26) / 16));

const plain = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;

function stateWords({ state, was }: Block): string {
  if (state === "slipped") return was ? t("stateSlipped", { day: shortDay(was) }) : t("statePlanned");
  return t(state === "done" ? "stateDone" : state === "today" ? "stateToday" : "statePlanned");
}

function BlockMenu({ block, day }: { block: Block; day: PlanDay }) {
  const { plan, block: act } = usePlanPage();
  const router = useRouter();
  const done = block.state === "done";
  const nextMonday = addDays(plan.week.from, 7);
  return (
    <>
      <Menu.Label aria-hidden>
        {block.title} · {minutesWords(block.minutes)}
      </Menu.Label>
      {block.href && (
        <Menu.Item leftSection={<Icon name={done ? "arrowRight" : "play"} size={14} />} onClick={() => router.history.push(block.href)}>
          {t(done ? "open" : "begin")}
        </Menu.Item>
      )}
      {!done && (
        <>
          <Menu.Item leftSection={<Icon name="check" size={14} />} onClick={() => act(block.id).done()}>
            {t("markDone")}
          </Menu.Item>
          {block.state === "slipped" && block.was && (
            <Menu.Item leftSection={<Icon name="undo" size={14} />} onClick={() => act(block.id).putBack()}>
              {t("putBack", { day: nearDay(block.was, plan.today) })}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Label aria-hidden>{t("moveTo")}</Menu.Label>
          {openDays(plan)
            .filter(({ date }) => date !== day.date)
            .map(({ date }) => (
              <Menu.Item key={date} aria-label={t("moveToDay", { day: nearDay(date, plan.today) })} onClick={() => act(block.id).move(date)}>
                {nearDay(date, plan.today)}
              </Menu.Item>
            ))}
          {isOpenDay(plan, nextMonday) && (
            <Menu.Item onClick={() => act(block.id).move(nextMonday)}>{t("nextWeek", { day: nearDay(nextMonday, plan.today) })}</Menu.Item>
          )}
        </>
      )}
      {done && (
        <Menu.Item leftSection={<Icon name="undo" size={14} />} onClick={() => act(block.id).putBack()}>
          {t("notDone")}
        </Menu.Item>
      )}
    </>
  );
}

export function BlockCard({ block, day, height, next }: BlockCardProps) {
  const { plan, block: act } = usePlanPage();
  const [opened, setOpened] = useState(false);
  const done = block.state === "done";
  const { ref, dragging } = useBlockDrag<HTMLAnchorElement>(block.id, day.date, !done);
  useFollowed(block.id, ref);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === " ") {
      event.preventDefault();
      return setOpened(true);
    }
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
    if (!event.altKey || step === null) return;
    event.preventDefault();
    const to = nextDay(plan, block.id, step);
    if (!to) return;
    followBlock(block.id);
    act(block.id).move(to);
  };
  const open = (event: MouseEvent) => {
    if (!plain(event)) return;
    event.preventDefault();
    setOpened((was) => !was);
  };
  const detail = block.state === "slipped" && block.was ? t("was", { day: shortDay(block.was) }) : block.detail;
  return (
    <Menu opened={opened} onChange={setOpened} width={232} position="bottom-start">
      <Menu.Target>
        <a
          ref={ref}
          href={block.href || "#"}
          className={cx(styles.block, styles[block.state], next && styles.next, dragging && styles.dragging)}
          style={{ "--h": `${height}px`, "--lines": detailLines(height) } as React.CSSProperties}
          title={block.title}
          aria-keyshortcuts={done ? undefined : "Alt+ArrowLeft Alt+ArrowRight"}
          onClick={open}
          onKeyDown={onKeyDown}
        >
          <span className={styles.name}>
            <Icon name={KIND_ICONS[block.kind]} size={14} />
            <span className="hb-cut">{block.title}</span>
          </span>
          {detail && detailLines(height) > 0 && <span className={styles.detail}><Quoting text={detail} /></span>}
          <span className="hb-vh">{t("blockSaid", { minutes: minutesWords(block.minutes), state: stateWords(block) })}</span>
        </a>
      </Menu.Target>
      <Menu.Dropdown aria-label={block.title} aria-labelledby={undefined}>
        <BlockMenu block={block} day={day} />
      </Menu.Dropdown>
    </Menu>
  );
}
