import { Icon } from "@/ui/icons/Icon";
import styles from "./Status.module.css";
import { t } from "./words";

/** What makes a remote conversation go smoothly, from the process. */
export function Prepare({ setup }: { setup: readonly string[] }) {
  return (
    <section className={styles.doit} aria-labelledby="prepare">
      <h2 id="prepare" className="hb-semi">
        {t("prepare")}
      </h2>
      <p className="hb-t2">{t("prepareLead")}</p>
      <ul className={styles.setup}>
        {setup.map((line) => (
          <li key={line}>
            <Icon name="check" size={14} />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
