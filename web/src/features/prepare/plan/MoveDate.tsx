/** Another day for the loop, or none yet. */
import { Button, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { profileQuery } from "@/api/prep";
import { sentence } from "@/lib/problem";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toast";
import { useSaveProfile } from "../queries";
import { DateField } from "../start/DateField";
import { dateFault } from "../start/useProfileForm";
import { usePlanPage } from "./context";
import { t } from "./words";

export function MoveDate({ onDone }: { onDone: () => void }) {
  const { plan } = usePlanPage();
  const profile = useQuery(profileQuery).data?.profile;
  const save = useSaveProfile();
  const [chosen, setChosen] = useState({ date: plan.date ?? "", noDate: false });
  const [tried, setTried] = useState(false);
  const fault = dateFault(chosen.date, chosen.noDate, plan.today);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault || !profile) return;
    save.mutate(
      { ...profile, date: chosen.noDate ? null : chosen.date },
      {
        onSuccess: () => {
          toast(t("dateMoved"));
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <FormProblem message={save.error ? sentence(save.error) : null} />
        <DateField {...chosen} today={plan.today} error={tried ? fault : null} onChange={setChosen} />
        <p className="hb-t3 hb-xs">{t("moveDateHint")}</p>
        <div>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t("save")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
