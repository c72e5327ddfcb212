/** What can be done with an item by hand. Evidence ticks it otherwise. */
import { ActionIcon, Menu } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { PlanItem } from "@/api/types/prep/plan";
import { Icon } from "@/ui/icons/Icon";
import { usePlanPage } from "./context";
import styles from "./Items.module.css";
import { t } from "./words";

export function ItemMenu({ item }: { item: PlanItem }) {
  const act = usePlanPage().item(item.id);
  const router = useRouter();
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <ActionIcon size="xs" className={styles.more} aria-label={t("itemMenu", { title: item.title })}>
          <Icon name="more" size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-description={item.why || undefined}>
        {item.why && <p className={styles.reason} aria-hidden>{item.why}</p>}
        {item.href && (
          <Menu.Item leftSection={<Icon name="arrowRight" size={14} />} onClick={() => router.history.push(item.href)}>
            {t("open")}
          </Menu.Item>
        )}
        {item.state === "open" && (
          <>
            <Menu.Item leftSection={<Icon name="check" size={14} />} onClick={act.tick}>
              {t("tick")}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="cross" size={14} />} onClick={act.drop}>
              {t("drop")}
            </Menu.Item>
          </>
        )}
        {item.state === "ticked" && (
          <Menu.Item leftSection={<Icon name="undo" size={14} />} onClick={() => act.untick(item.ticked_by)}>
            {t("untick")}
          </Menu.Item>
        )}
        {item.state === "dropped" && (
          <Menu.Item leftSection={<Icon name="undo" size={14} />} onClick={act.restore}>
            {t("restore")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
