import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import styles from "./Settings.module.css";
import { t } from "./words";

/** A part of a page under its heading. */
export function Group({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id} className="hb-h-sec">
        {title}
      </h2>
      {lead && <p className="hb-t2">{lead}</p>}
      {children}
    </section>
  );
}

export function More({ shown, busy, onMore }: { shown: boolean; busy: boolean; onMore: () => void }) {
  if (!shown) return null;
  return (
    <Button mt="md" size="xs" loading={busy} onClick={onMore}>
      {t("more")}
    </Button>
  );
}
