/** The keys that work on the page at hand, by group. */
import { Modal } from "@mantine/core";
import type { Shortcut } from "@/lib/shortcuts";
import { Kbd } from "@/ui/parts/Kbd";
import { useShortcutList } from "@/ui/shortcuts";
import { useShortcutsSetting } from "@/ui/theme/preferences";
import { t } from "../words";
import styles from "./HelpSheet.module.css";

function Keys({ keys }: { keys: string }) {
  return (
    <span className="hb-row">
      {keys.split(" ").map((key, index) => (
        <span key={index} className="hb-row">
          {index > 0 && <span className="hb-t3 hb-xs">{t("then")}</span>}
          <Kbd keys={key} />
        </span>
      ))}
    </span>
  );
}

function Group({ name, list }: { name: string; list: Shortcut[] }) {
  return (
    <section>
      <h3 className="hb-h-sec">{name}</h3>
      <dl className={styles.list}>
        {list.map((shortcut) => (
          <div key={shortcut.keys} className={styles.line}>
            <dt>{shortcut.label}</dt>
            <dd>
              <Keys keys={shortcut.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function HelpSheet({ onClose }: { onClose: () => void }) {
  const groups = Map.groupBy(useShortcutList(), (shortcut) => shortcut.group);
  const off = useShortcutsSetting() === "off";
  return (
    <Modal opened onClose={onClose} title={t("shortcuts")} size="lg">
      {off && <p className="hb-note">{t("shortcutsOff")}</p>}
      <div className={styles.groups}>
        {[...groups].map(([name, list]) => (
          <Group key={name} name={name} list={list} />
        ))}
      </div>
    </Modal>
  );
}
