/** Whom to ask, and what to have confirmed. */
import { Button, Textarea, TextInput } from "@mantine/core";
import { after } from "@/lib/after";
import { useState } from "react";
import styles from "./Offers.module.css";
import type { useAct } from "./queries";
import { t } from "./words";

const EMPTY = { name: "", email: "", relation: "", claims: "" };

export function AskForm({ act }: { act: ReturnType<typeof useAct> }) {
  const [form, setForm] = useState(EMPTY);
  const field = (key: keyof typeof EMPTY) => ({
    label: t(key),
    value: form[key],
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [key]: event.currentTarget.value }),
  });
  const submit = () => {
    const claims = form.claims.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    after(act, { rest: "/references", body: { ...form, claims } }, () => setForm(EMPTY));
  };
  const complete = form.name.trim() !== "" && form.email.trim() !== "" && form.relation.trim() !== "";
  return (
    <form
      className={styles.box}
      aria-label={t("ask")}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 className="hb-h-sec">{t("ask")}</h2>
      <TextInput {...field("name")} />
      <TextInput type="email" {...field("email")} />
      <TextInput {...field("relation")} />
      <Textarea description={t("claimsHint")} autosize minRows={3} {...field("claims")} />
      <div className={styles.row}>
        <Button type="submit" variant="filled" disabled={!complete} loading={act.isPending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
