/** What belongs to the person: scheme, density, single keys, signing out. Loaded when somebody opens it. */
import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { Link, useRouter, useRouterState } from "@tanstack/react-router";
import { seatOf, type Session, useSignOut } from "@/api/session";
import { after } from "@/lib/after";
import { Icon } from "@/ui/icons/Icon";
import { setDensity, setShortcuts, useDensity, useShortcutsSetting } from "@/ui/theme/preferences";
import { toastError } from "@/ui/toast";
import { HOME, PREPARE } from "../navigation";
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

/** The way to the other seat and back, for people of an organisation that hires. */
function OtherSeat({ session }: { session: Session }) {
  const router = useRouter();
  const preparing = useRouterState({ select: ({ location }) => `${location.pathname}/`.startsWith(`${PREPARE}/`) });
  if (seatOf(session) === "candidate" || !(PREPARE in router.routesByPath)) return null;
  return (
    <>
      <Menu.Item
        component={Link}
        to={preparing ? HOME : PREPARE}
        leftSection={<Icon name={preparing ? "requisition" : "readiness"} size={14} />}
      >
        {t(preparing ? "backToHiring" : "prepare")}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

export interface PersonChoicesProps {
  session: Session;
  opened: boolean;
  label: string;
  onClose: () => void;
}

export function PersonChoices({ session, opened, label, onClose }: PersonChoicesProps) {
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
        <OtherSeat session={session} />
        <Menu.Item leftSection={<Icon name="signOut" size={14} />} onClick={leave}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
