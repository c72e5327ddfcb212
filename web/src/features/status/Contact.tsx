import { Button } from "@mantine/core";
import { Icon } from "@/ui/icons/Icon";
import { Avatar } from "@/ui/parts/Avatar";
import { cx } from "@/ui/parts/cx";
import styles from "./Status.module.css";
import { t } from "./words";

export interface ContactProps {
  contact: { name: string; email: string };
  role: string;
  /** Nothing is planned any more. */
  over: boolean;
}

/** The person to ask. */
export function Contact({ contact, role, over }: ContactProps) {
  const address = `mailto:${contact.email}?subject=${encodeURIComponent(t("mailSubject", { role }))}`;
  return (
    <section className={cx("hb-card", styles.contact)}>
      <div className="hb-row hb-gap3">
        <Avatar name={contact.name} size="lg" named />
        <div className="hb-grow">
          <h2 className="hb-med">{contact.name}</h2>
          <p className={styles.small}>{t("contactRole")}</p>
        </div>
      </div>
      {contact.email && (
        <Button component="a" href={address} leftSection={<Icon name="mail" size={14} />} title={contact.email}>
          {t("write")}
        </Button>
      )}
      {!over && <p className={styles.small}>{t("contactLead")}</p>}
    </section>
  );
}
