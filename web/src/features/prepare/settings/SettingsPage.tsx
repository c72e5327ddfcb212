/** What the plan is made from, and everything about whose data this is: take it along, erase it, who may read the calendar. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { profileQuery } from "@/api/prep";
import type { Profile } from "@/api/types/prep/profile";
import type { ProcessRow } from "@/api/types/process";
import { ApiProblem } from "@/lib/problem";
import { isoDay } from "@/lib/time";
import { FormProblem } from "@/ui/FormProblem";
import { HrefLink } from "@/ui/HrefLink";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { PrepSection } from "@/ui/prep/PrepSection";
import { QueryError } from "@/ui/QueryError";
import { showRefusal } from "@/ui/refusal";
import { toast } from "@/ui/toast";
import { useNow } from "@/ui/viewer";
import licence from "@/ui/prep/fonts/literata-OFL.txt?url";
import { CalendarFeed } from "../plan/CalendarFeed";
import { processesQuery, useSaveProfile } from "../queries";
import { ProfileFields } from "../start/ProfileFields";
import formStyles from "../start/Start.module.css";
import { toInput, useProfileForm } from "../start/useProfileForm";
import { Erase } from "./Erase";
import { Export } from "./Export";
import styles from "./Settings.module.css";
import { t } from "./words";

interface BasicsProps {
  profile: Profile;
  processes: ProcessRow[];
  onReread: () => void;
}

function Basics({ profile, processes, onReread }: BasicsProps) {
  const today = isoDay(useNow(), profile.time_zone);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useSaveProfile();
  const form = useProfileForm({ profile, process: profile.process_id, today });
  const stale = save.error instanceof ApiProblem && save.error.status === 409;
  const submit = form.onSubmit((values) => {
    setProblem(null);
    const level = processes.find(({ id }) => id === values.process_id)?.level ?? profile.level;
    save.mutate(toInput(values, { level, zone: profile.time_zone, profile }), {
      onSuccess: () => toast(t("saved")),
      onError: (error) => setProblem(error instanceof ApiProblem && error.status === 409 ? t("stale") : showRefusal(form, error)),
    });
  });
  return (
    <form onSubmit={submit} noValidate className={formStyles.form}>
      <FormProblem message={problem} />
      <ProfileFields form={form} processes={processes} today={today} />
      <div className="hb-row">
        <Button type="submit" variant="filled" loading={save.isPending}>
          {t("save")}
        </Button>
        {stale && <Button onClick={onReread}>{t("reread")}</Button>}
      </div>
    </form>
  );
}

export function PrepSettingsPage() {
  const profile = useQuery(profileQuery);
  const processes = useQuery(processesQuery);
  if (profile.data && !profile.data.profile) return <Navigate to="/prepare" replace />;
  const failed = profile.isError ? profile : processes.isError ? processes : null;
  const mine = profile.data?.profile;
  return (
    <PrepFrame title={t("title")} ownHeading>
      <div className={styles.page}>
        <PrepHead title={t("headline")} />
        <p className={styles.lead}>{t("lead")}</p>
        <PrepSection title={t("basics")} beside={t("basicsLead")}>
          {failed ? (
            <QueryError error={failed.error} retry={() => void failed.refetch()} />
          ) : mine && processes.data ? (
            <Basics key={mine.version} profile={mine} processes={processes.data.items} onReread={() => void profile.refetch()} />
          ) : (
            <SkeletonRows rows={6} columns={[0.6]} />
          )}
        </PrepSection>
        <PrepSection title={t("again")}>
          <p className={styles.words}>{t("againLead")}</p>
          <Button component={Link} to="/prepare/diagnostic">
            {t("againGo")}
          </Button>
        </PrepSection>
        <PrepSection title={t("calendar")}>
          <div className={styles.narrow}>
            <CalendarFeed />
          </div>
        </PrepSection>
        <Export />
        <Erase />
        <PrepSection title={t("account")}>
          <Button component={HrefLink} href="/settings?part=me">
            {t("accountGo")}
          </Button>
        </PrepSection>
        <p className="hb-t3 hb-xs">
          {t("face")}{" "}
          <a href={licence} className="hb-link">
            {t("licence")}
          </a>
        </p>
      </div>
    </PrepFrame>
  );
}
