/** The terms; sending them asks the first approver. */
import { Button, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OfferView } from "@/api/types/after";
import styles from "./Offers.module.css";
import type { useAct } from "./queries";
import { t } from "./words";

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

export function TermsForm({ level, offer, act }: { level: number; offer: OfferView | null; act: ReturnType<typeof useAct> }) {
  const old = offer?.terms;
  const [terms, setTerms] = useState({
    base: old?.base ?? 0,
    currency: old?.currency ?? "EUR",
    bonus: old?.bonus ?? "",
    equity: old?.equity ?? "",
    start_date: old?.start_date ?? inDays(60),
    expires: old?.expires ?? inDays(10),
  });
  const field = (key: "currency" | "bonus" | "equity" | "start_date" | "expires", label: string) => ({
    label,
    value: terms[key],
    onChange: (event: { currentTarget: { value: string } }) => setTerms({ ...terms, [key]: event.currentTarget.value }),
  });
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ method: "put", rest: "/offer", body: { terms: { ...terms, level, notes: "" } } });
      }}
    >
      <h2 className="hb-h-sec">{offer ? t("redraft") : t("draftTitle")}</h2>
      <div className={styles.grid}>
        <NumberInput label={t("base")} min={0} thousandSeparator=" " value={terms.base} onChange={(base) => setTerms({ ...terms, base: Number(base) || 0 })} />
        <TextInput maxLength={3} {...field("currency", t("currency"))} />
        <TextInput {...field("bonus", t("bonus"))} />
        <TextInput {...field("equity", t("equity"))} />
        <TextInput type="date" {...field("start_date", t("start"))} />
        <TextInput type="date" {...field("expires", t("expires"))} />
      </div>
      <div className={styles.row}>
        <Button type="submit" variant="filled" disabled={terms.base <= 0} loading={act.isPending}>
          {t("draft")}
        </Button>
      </div>
    </form>
  );
}
