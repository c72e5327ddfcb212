/** Where a candidate stands, in plain words, in their own time zone. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { CandidateStatus } from "@/api/types/public";
import { ApiProblem } from "@/lib/problem";
import { localZone } from "@/lib/time";
import { PublicFrame } from "@/ui/frame/PublicFrame";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { useNow, ViewerZone } from "@/ui/viewer";
import { Contact } from "./Contact";
import { Documents } from "./Documents";
import { headlineOf } from "./headline";
import { Interviews } from "./Interviews";
import { Outcome } from "./Outcome";
import { Prepare } from "./Prepare";
import { statusQuery } from "./queries";
import styles from "./Status.module.css";
import { Dates, Steps } from "./Steps";
import { ThankYou } from "./ThankYou";
import { Withdraw } from "./Withdraw";
import { t } from "./words";

export function StatusPage() {
  const { token } = useParams({ from: "/open/status/$token" });
  const { data, error, refetch } = useQuery(statusQuery(token));
  const lost = error instanceof ApiProblem && error.status === 404;
  if (data) return <Page status={data} token={token} />;
  return (
    <PublicFrame title={t("title")}>
      <h1 className={styles.hello}>{lost ? t("lost") : t("title")}</h1>
      {lost && <p className="hb-t2">{t("lostLead")}</p>}
      {error && !lost && <QueryError error={error} retry={() => void refetch()} />}
      {!error && <SkeletonRows rows={8} columns={[0.7]} />}
    </PublicFrame>
  );
}

function Page({ status, token }: { status: CandidateStatus; token: string }) {
  const own = status.time_zone || localZone();
  const [zone, setZone] = useState(own);
  const now = useNow();
  const { outcome, offer_link: offer, thank_you: thanks, remote_setup: setup } = status;
  const mayAdd = status.may.includes("documents");
  const over = outcome !== null && outcome.kind !== "offer";
  const ahead = !over && status.interviews.some(({ ends_at: end }) => Date.parse(end) > now);
  return (
    <ViewerZone zone={zone}>
      <PublicFrame title={t("title")} organisation={status.organisation}>
        <header>
          <p className="hb-t3">{status.role}</p>
          <h1 className={styles.hello}>{headlineOf(status, zone, now)}</h1>
          {!outcome && status.state_words && <p className={styles.state}>{status.state_words}</p>}
        </header>
        {offer && outcome?.kind === "offer" && (
          <section className={styles.doit}>
            <p className="hb-t2">{t("offerLead")}</p>
            <Button component="a" href={offer} variant="filled" size="md" fullWidth>
              {t("offerGo")}
            </Button>
          </section>
        )}
        {outcome && over && <Outcome outcome={outcome} />}
        {thanks && <ThankYou token={token} thanks={thanks} />}
        {!over && status.interviews.length > 0 && <Interviews interviews={status.interviews} zone={zone} own={own} onZone={setZone} />}
        {ahead && setup.length > 0 && <Prepare setup={setup} />}
        <Steps steps={status.steps} />
        <Dates dates={status.dates} />
        {(status.documents.length > 0 || mayAdd) && <Documents token={token} documents={status.documents} may={mayAdd} />}
        <Contact contact={status.contact} role={status.role} over={over} />
        <footer className={styles.foot}>
          <p>{t("private")}</p>
          {status.may.includes("withdraw") && <Withdraw token={token} />}
        </footer>
      </PublicFrame>
    </ViewerZone>
  );
}
