/** What can be done with all chosen cards at once; floats above the board while anything is chosen. */
import { Button, Menu } from "@mantine/core";
import { useEffect } from "react";
import type { Card } from "@/api/types/pipeline";
import { Icon } from "@/ui/icons/Icon";
import { usePage } from "./context";
import { sharedMoves } from "./moves";
import { ReasonPopover } from "./ReasonForm";
import styles from "./PipelinePage.module.css";
import { t } from "./words";

export const SELECTION = "selection";

export function SelectionBar({ cards }: { cards: readonly Card[] }) {
  const { selection, asking } = usePage();
  const { clear } = selection;
  const wanted = cards.length > 0;
  useEffect(() => {
    if (!wanted || asking) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("[role=menu], [aria-modal=true]")) clear();
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [wanted, asking, clear]);
  if (!wanted) return null;
  return (
    <ReasonPopover at={SELECTION}>
      <div className={styles.selection} role="toolbar" aria-label={t("selection")}>
        <span className="hb-med hb-nowrap" aria-live="polite">
          {t("selected", { count: cards.length })}
        </span>
        <Bulk cards={cards} />
        <Button size="xs" variant="subtle" onClick={clear}>
          {t("clearSelection")}
        </Button>
      </div>
    </ReasonPopover>
  );
}

function Bulk({ cards }: { cards: readonly Card[] }) {
  const { actions, selection, ask } = usePage();
  const ways = sharedMoves(cards);
  const move = (to: string, name: string) => {
    actions.bulk("move", cards, { to, name });
    selection.clear();
  };
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <Button size="xs" disabled={ways.length === 0} rightSection={<Icon name="chevronUp" size={12} />}>
            {t("move")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ways.map(({ to, name }) => (
            <Menu.Item key={to} onClick={() => move(to, name)}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="xs" onClick={() => ask("hold", cards, SELECTION)}>
        {t("hold")}
      </Button>
      <Button size="xs" onClick={() => ask("reject", cards, SELECTION)}>
        {t("reject")}
      </Button>
    </>
  );
}
