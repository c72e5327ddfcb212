/** Everything that is rarer than the one primary button. */
import { ActionIcon, Menu } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { ApplicationView } from "@/api/types/application";
import { Icon, type IconName } from "@/ui/icons/Icon";
import { useShortcut } from "@/ui/shortcuts";
import styles from "./Actions.module.css";
import type { Dialog } from "./primary";
import type { Actions } from "./useActions";
import { t } from "./words";

interface Entry {
  dialog: Dialog;
  verb: string;
  icon: IconName;
}

const STEPS: readonly Entry[] = [
  { dialog: "hold", verb: "hold", icon: "pause" },
  { dialog: "reject", verb: "reject", icon: "block" },
  { dialog: "withdraw", verb: "withdraw", icon: "signOut" },
];

export function ActionMenu({ view, actions }: { view: ApplicationView; actions: Actions }) {
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const may = (verb: string) => view.may.includes(verb);
  const duplicate = view.candidate.duplicates[0];
  useShortcut({ keys: "m", label: t("more"), group: t("keys"), run: () => setOpened(true) });
  const steps = STEPS.filter((entry) => may(entry.verb));
  const record = `/candidates/${view.candidate.id}`;
  return (
    <Menu width={270} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon aria-label={t("more")} title={t("more")} aria-keyshortcuts="m">
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {view.moves.length > 0 && may("move") && (
          <>
            <Menu.Label>{t("moveGroup")}</Menu.Label>
            {view.moves.map((move) => (
              <Menu.Item
                key={`${move.to} ${move.undo}`}
                leftSection={<Icon name={move.undo ? "arrowLeft" : "arrowRight"} size={14} />}
                // A blocked way stays reachable by key, so that its reason can be read; choosing it asks for a reason.
                onClick={() => (move.blocked ? actions.show({ move }) : actions.move(move))}
              >
                <span className={move.blocked ? "hb-t3" : undefined}>{move.name}</span>
                {move.blocked && <span className={styles.why}>{t("blocked", { why: move.blocked })}</span>}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        {may("resume") && (
          <Menu.Item leftSection={<Icon name="play" size={14} />} onClick={actions.resume}>
            {t("resume")}
          </Menu.Item>
        )}
        {steps.map((entry) => (
          <Menu.Item key={entry.dialog} leftSection={<Icon name={entry.icon} size={14} />} onClick={() => actions.show(entry.dialog)}>
            {t(entry.dialog as "hold" | "reject" | "withdraw")}…
          </Menu.Item>
        ))}
        {may("variant") && (
          <Menu.Item leftSection={<Icon name="loop" size={14} />} onClick={() => actions.show("variant")}>
            {t("variant")}…
          </Menu.Item>
        )}
        {(steps.length > 0 || may("variant")) && <Menu.Divider />}
        {may("status_link") && (
          <Menu.Item leftSection={<Icon name="link" size={14} />} onClick={actions.copyStatusLink}>
            {t("copyLink")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="copy" size={14} />} onClick={actions.copyPage}>
          {t("copyPage")}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="person" size={14} />} onClick={() => router.history.push(record)}>
          {t("record")}
        </Menu.Item>
        {duplicate && (
          <Menu.Item leftSection={<Icon name="people" size={14} />} onClick={() => router.history.push(`${record}?merge=${duplicate.id}`)}>
            {t("merge")}…
          </Menu.Item>
        )}
        {may("break_glass") && !view.break_glass && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="unlock" size={14} />} onClick={() => actions.show("glass")}>
              {t("glass")}…
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
