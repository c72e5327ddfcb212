/** Who was asked, what they said, and what that makes of the conditional hire. */
import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { AfterView, ReferenceView } from "@/api/types/after";
import { sentence } from "@/lib/problem";
import { FormProblem } from "@/ui/FormProblem";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Badge } from "@/ui/parts/Badge";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { AskForm } from "./AskForm";
import styles from "./Offers.module.css";
import { afterQuery, useAct } from "./queries";
import { t } from "./words";

export function ReferencesPage() {
  const { id } = useParams({ from: "/framed/applications/$id/references" });
  const query = useQuery(afterQuery(id));
  const name = query.data?.candidate.name ?? "";
  return (
    <PageFrame title={t("references")} crumbs={[{ label: name, to: `/applications/${id}` }]}>
      {query.isPending && <SkeletonRows rows={4} columns={[0.4, 0.3]} />}
      {query.error && <QueryError error={query.error} retry={() => void query.refetch()} />}
      {query.data && <References view={query.data} />}
    </PageFrame>
  );
}

function References({ view }: { view: AfterView }) {
  const act = useAct(view);
  if (view.references === null) return <EmptyState drawing="notes">{t("notYours")}</EmptyState>;
  return (
    <div className={styles.page}>
      <FormProblem message={act.error ? sentence(act.error) : null} />
      {view.references.length === 0 && <p className="hb-t2">{t("none")}</p>}
      {view.references.map((one) => (
        <Reference key={one.id} one={one} onRemind={view.may.includes("ask_references") ? () => act.mutate({ whole: `/api/v1/references/${one.id}/remind` }) : null} />
      ))}
      {view.may.includes("ask_references") && <AskForm act={act} />}
      {view.may.includes("close_references") && <Close act={act} />}
    </div>
  );
}

function Reference({ one, onRemind }: { one: ReferenceView; onRemind: (() => void) | null }) {
  return (
    <section className={styles.reference}>
      <h2 className={styles.who}>
        <span className="hb-h-sec">{one.name}</span> <span className="hb-t3">{one.relation}</span>
        <Badge tone={one.state === "received" ? "ok" : one.state === "declined" ? "idle" : "info"}>{t(one.state)}</Badge>
        <span className="hb-t3">
          <Time at={one.received_at ?? one.requested_at} />
        </span>
        {one.state === "requested" && onRemind && (
          <Button size="xs" onClick={onRemind}>
            {t("remind")}
          </Button>
        )}
      </h2>
      {one.state === "requested" && one.claims.length > 0 && (
        <ul>
          {one.claims.map((claim) => (
            <li key={claim}>{claim}</li>
          ))}
        </ul>
      )}
      {one.answers?.map((answer) => (
        <div key={answer.question} className={styles.answer}>
          <p className="hb-t3">
            {answer.question} {answer.verdict && <Badge tone={answer.verdict === "contradicted" ? "bad" : answer.verdict === "confirmed" ? "ok" : "idle"}>{t(answer.verdict)}</Badge>}
          </p>
          {answer.text && <p>{answer.text}</p>}
        </div>
      ))}
    </section>
  );
}

function Close({ act }: { act: ReturnType<typeof useAct> }) {
  const [reason, setReason] = useState("");
  const close = (confirm: boolean) => act.mutate({ rest: "/references/close", body: { confirm, ...(reason.trim() && { reason }) } });
  return (
    <section className={styles.box} aria-label={t("close")}>
      <h2 className="hb-h-sec">{t("close")}</h2>
      <p className="hb-t2">{t("closeText")}</p>
      <Textarea label={t("reason")} description={t("reasonHint")} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className={styles.row}>
        <Button variant="filled" loading={act.isPending} onClick={() => close(true)}>
          {t("confirm")}
        </Button>
        <Button className={styles.bad} disabled={reason.trim() === ""} loading={act.isPending} onClick={() => close(false)}>
          {t("withdraw")}
        </Button>
      </div>
    </section>
  );
}
