/** What belongs to the person: scheme, density, single keys, signing out. Loaded when somebody opens it. */
import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useSignOut } from "@/api/session";
import { after } from "@/lib/after";
import { Icon } from "@/ui/icons/Icon";
import { setDensity, setShortcuts, useDensity, useShortcutsSetting } from "@/ui/theme/preferences";
import { toastError } from "@/ui/toast";
import { t } from "../words";

function Display() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const density = useDensity();
  const keys = useShortcutsSetting();
  return (
    <>
      <Menu.Label>{t("display")}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
        <Menu.RadioItem value="light">{t("light")}</Menu.RadioItem>
        <Menu.RadioItem value="dark">{t("dark")}</Menu.RadioItem>
        <Menu.RadioItem value="auto">{t("system")}</Menu.RadioItem>
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.CheckboxItem
        checked={density === "compact"}
        onChange={(on) => setDensity(on ? "compact" : "comfortable")}
      >
        {t("compact")}
      </Menu.CheckboxItem>
      <Menu.CheckboxItem checked={keys === "on"} onChange={(on) => setShortcuts(on ? "on" : "off")}>
        {t("singleKeys")}
      </Menu.CheckboxItem>
    </>
  );
}

export interface PersonChoicesProps {
  opened: boolean;
  label: string;
  onClose: () => void;
}

export function PersonChoices({ opened, label, onClose }: PersonChoicesProps) {
  const router = useRouter();
  const signOut = useSignOut();
  const leave = () =>
    after(signOut, undefined, () => void router.navigate({ to: "/sign-in" }), toastError);
  return (
    <Menu position="top-start" width={216} opened={opened} onChange={(next) => !next && onClose()} returnFocus={false}>
      <Menu.Target>
        <span className="hb-anchor" aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} aria-labelledby={undefined}>
        <Display />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="signOut" size={14} />} onClick={leave}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
