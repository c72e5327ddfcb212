import { Menu } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { Card } from "@/api/types/pipeline";
import { toast } from "@/ui/toast";
import { Icon } from "@/ui/icons/Icon";
import styles from "./BoardCard.module.css";
import { menuId } from "./CardMenu";
import { usePage } from "./context";
import { copyLink } from "./copyLink";
import { columnOf } from "./moves";
import { t } from "./words";

/** Opens at once: it is made by the click that wants it. */
export function CardMenuOpen({ card, tabStop }: { card: Card; tabStop: boolean }) {
  const [opened, setOpened] = useState(true);
  const router = useRouter();
  const { selection, mayChange } = usePage();
  const id = card.application_id;
  const page = `/applications/${id}`;
  return (
    <Menu opened={opened} onChange={setOpened} width={220} position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          id={menuId(id)}
          className={styles.more}
          tabIndex={tabStop ? 0 : -1}
          aria-label={t("cardMenu", { name: card.candidate.name })}
        >
          <Icon name="more" size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="arrowRight" size={14} />} onClick={() => router.history.push(page)}>
          {t("open")}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="link" size={14} />} onClick={() => void copyLink(page).then(toast)}>
          {t("copyLink")}
        </Menu.Item>
        {mayChange && <Ways card={card} />}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="check" size={14} />} onClick={() => selection.toggle(id)}>
          {t(selection.ids.has(id) ? "deselect" : "select")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Moves, hold and rejection; a way that is shut stays in the list with its reason. */
function Ways({ card }: { card: Card }) {
  const { actions, ask } = usePage();
  if (columnOf(card.state) === "closed" && card.moves.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t("moveGroup")}</Menu.Label>
      {card.moves.length === 0 && <Menu.Item disabled>{t("noMoves")}</Menu.Item>}
      {card.moves.map((move) => (
        <Menu.Item
          key={move.to}
          aria-disabled={Boolean(move.blocked)}
          className={move.blocked ? styles.shut : undefined}
          leftSection={<Icon name={move.undo ? "undo" : "arrowRight"} size={14} />}
          onClick={() => actions.move(card, move)}
        >
          {move.undo ? move.name : t("moveTo", { stage: move.name })}
          {move.blocked && <span className={styles.why}> {move.blocked}</span>}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {card.on_hold ? (
        <Menu.Item leftSection={<Icon name="play" size={14} />} onClick={() => actions.resume(card)}>
          {t("resume")}
        </Menu.Item>
      ) : (
        <Menu.Item leftSection={<Icon name="pause" size={14} />} onClick={() => ask("hold", [card], card.application_id)}>
          {t("hold")}…
        </Menu.Item>
      )}
      <Menu.Item leftSection={<Icon name="cross" size={14} />} onClick={() => ask("reject", [card], card.application_id)}>
        {t("reject")}…
      </Menu.Item>
    </>
  );
}
