/** Two minutes to a dated plan. Whoever has one is led to it. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { profileQuery } from "@/api/prep";
import type { ProcessRow } from "@/api/types/process";
import { isoDay } from "@/lib/time";
import { FormProblem } from "@/ui/FormProblem";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { QueryError } from "@/ui/QueryError";
import { showRefusal } from "@/ui/refusal";
import { useNow, useViewerZone } from "@/ui/viewer";
import { processesQuery, useSaveProfile } from "../queries";
import { ProfileFields } from "./ProfileFields";
import styles from "./Start.module.css";
import { toInput, useProfileForm } from "./useProfileForm";
import { t } from "./words";

function StartForm({ processes }: { processes: ProcessRow[] }) {
  const router = useRouter();
  const zone = useViewerZone();
  const today = isoDay(useNow(), zone);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useSaveProfile();
  const form = useProfileForm({ profile: null, process: processes[0]?.id ?? "", today });
  const submit = form.onSubmit((values) => {
    setProblem(null);
    const level = processes.find(({ id }) => id === values.process_id)?.level ?? 0;
    save.mutate(toInput(values, { level, zone, profile: null }), {
      onSuccess: () => void router.navigate({ to: "/prepare/plan" }),
      onError: (error) => setProblem(showRefusal(form, error)),
    });
  });
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <FormProblem message={problem} />
      <ProfileFields form={form} processes={processes} today={today} />
      <div className={styles.go}>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {t("make")}
        </Button>
        <span className="hb-t3 hb-xs">{t("private")}</span>
      </div>
    </form>
  );
}

export function StartPage() {
  const profile = useQuery(profileQuery);
  const processes = useQuery(processesQuery);
  if (profile.data?.profile) return <Navigate to="/prepare/plan" replace />;
  const failed = profile.isError ? profile : processes.isError ? processes : null;
  const rows = processes.data?.items;
  return (
    <PrepFrame title={t("title")} ownHeading>
      <div className={styles.page}>
        <PrepHead above={t("above")} title={t("headline")} />
        <p className={styles.lead}>{t("lead")}</p>
        {failed ? (
          <QueryError error={failed.error} retry={() => void failed.refetch()} />
        ) : !profile.data || !rows ? (
          <SkeletonRows rows={6} columns={[0.6]} />
        ) : rows.length === 0 ? (
          <p>{t("noProcess")}</p>
        ) : (
          <StartForm processes={rows} />
        )}
      </div>
    </PrepFrame>
  );
}
