/** Chooses the make-up of the loop. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { toast } from "@/ui/toast";
import { processQuery, useStep } from "../queries";
import styles from "./Actions.module.css";
import { FormEnd, type FormProps } from "./Dialogs";
import { t } from "./words";

const PLAIN = "";

export function VariantForm({ view, onClose }: FormProps) {
  const step = useStep(view.id);
  const { data, error, refetch } = useQuery(processQuery(view.process.id, view.process.version));
  const [variant, setVariant] = useState(view.process.variant ?? PLAIN);
  if (!data) return error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={3} columns={[0.5, 0.2]} />;
  if (data.variants.length === 0) return <p className="hb-t2">{t("variantNone")}</p>;
  const send = (event: FormEvent) => {
    event.preventDefault();
    after(step, { verb: "variant", variant: variant || null }, () => {
          toast(t("variantSet"));
          onClose();
        });
  };
  const choices = [{ id: PLAIN, name: t("variantPlain"), minutes: data.loop_minutes }, ...data.variants];
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <div role="radiogroup" aria-label={t("variantTitle")}>
          {choices.map((choice) => (
            <label key={choice.id} className={styles.choice}>
              <input type="radio" name="variant" checked={variant === choice.id} onChange={() => setVariant(choice.id)} />
              <span className="hb-grow">{choice.name}</span>
              <span className="hb-xs hb-t3">{t("variantMinutes", { minutes: choice.minutes })}</span>
            </label>
          ))}
        </div>
        <FormProblem message={step.error ? sentence(step.error) : null} />
        <FormEnd submit={t("variantSubmit")} busy={step.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
