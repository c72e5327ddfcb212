/** What belongs to the person: scheme, density, single keys, signing out. Loaded when somebody opens it. */
import { Menu, useMantineColorScheme } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSignOut } from "@/api/session";
import { Icon } from "@/ui/icons/Icon";
import { setDensity, setShortcuts, useDensity, useShortcutsSetting } from "@/ui/theme/preferences";
import { toastError } from "@/ui/toast";
import { t } from "../words";

function Choice({ label, on, choose }: { label: string; on: boolean; choose: () => void }) {
  return (
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={on}
      closeMenuOnClick={false}
      onClick={choose}
      rightSection={on ? <Icon name="check" size={14} /> : null}
    >
      {label}
    </Menu.Item>
  );
}

function Display() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const density = useDensity();
  const keys = useShortcutsSetting();
  return (
    <>
      <Menu.Label>{t("display")}</Menu.Label>
      <Choice label={t("light")} on={colorScheme === "light"} choose={() => setColorScheme("light")} />
      <Choice label={t("dark")} on={colorScheme === "dark"} choose={() => setColorScheme("dark")} />
      <Choice label={t("system")} on={colorScheme === "auto"} choose={() => setColorScheme("auto")} />
      <Menu.Divider />
      <Choice
        label={t("compact")}
        on={density === "compact"}
        choose={() => setDensity(density === "compact" ? "comfortable" : "compact")}
      />
      <Choice label={t("singleKeys")} on={keys === "on"} choose={() => setShortcuts(keys === "on" ? "off" : "on")} />
    </>
  );
}

export interface PersonChoicesProps {
  opened: boolean;
  onChange: (opened: boolean) => void;
  /** The button at the foot of the sidebar. */
  children: ReactNode;
}

export function PersonChoices({ opened, onChange, children }: PersonChoicesProps) {
  const router = useRouter();
  const signOut = useSignOut();
  const leave = () =>
    signOut.mutate(undefined, { onSuccess: () => void router.navigate({ to: "/sign-in" }), onError: toastError });
  return (
    <Menu position="top-start" width={216} opened={opened} onChange={onChange}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Display />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="signOut" size={14} />} onClick={leave}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
