import { type MantineColorScheme, Switch, useMantineColorScheme } from "@mantine/core";
import { Segmented } from "@/ui/parts/Segmented";
import { setDensity, setShortcuts, useDensity, useShortcutsSetting } from "@/ui/theme/preferences";
import { Password } from "./Password";
import { Group } from "./pieces";
import styles from "./Settings.module.css";
import { Tokens } from "./Tokens";
import { t } from "./words";

const SCHEMES = ["light", "dark", "auto"] as const satisfies readonly MantineColorScheme[];

export function Me() {
  return (
    <div className={styles.part}>
      <Display />
      <Password />
      <Tokens />
    </div>
  );
}

function Display() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const density = useDensity();
  const keys = useShortcutsSetting();
  return (
    <Group title={t("display")}>
      <div className={styles.choice}>
        <span>{t("scheme")}</span>
        <Segmented label={t("scheme")} value={colorScheme} options={SCHEMES.map((value) => ({ value, label: t(value) }))} onChange={setColorScheme} />
      </div>
      <div className={styles.choice}>
        <span>{t("density")}</span>
        <Segmented label={t("density")} value={density} options={(["comfortable", "compact"] as const).map((value) => ({ value, label: t(value) }))} onChange={setDensity} />
      </div>
      <Switch label={t("shortcuts")} description={t("shortcutsHint")} checked={keys === "on"} onChange={(event) => setShortcuts(event.currentTarget.checked ? "on" : "off")} />
    </Group>
  );
}
