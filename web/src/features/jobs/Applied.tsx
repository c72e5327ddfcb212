import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import styles from "./Jobs.module.css";
import { t } from "./words";

/** Stands where the form was; the focus comes with it, so that the news is read out. */
export function Applied({ link, name, email }: { link: string; name: string; email: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div className={styles.arrived}>
      <h3 ref={heading} tabIndex={-1} className="hb-semi">
        {t("arrived")}
      </h3>
      <p className="hb-t2">{t("arrivedLead", { name: name.trim(), email: email.trim() })}</p>
      <Button component="a" href={link} variant="filled" size="md">
        {t("toStatus")}
      </Button>
    </div>
  );
}
