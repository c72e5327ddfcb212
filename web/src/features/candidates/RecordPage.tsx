/** A candidate's record: contact, facts, files, applications, and who may be the same person. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { CandidateRecord } from "@/api/types/candidate";
import { levelName } from "@/lib/level";
import { PageFrame } from "@/ui/frame/PageFrame";
import { HrefLink } from "@/ui/HrefLink";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import styles from "./Candidates.module.css";
import { Files } from "./Files";
import { recordQuery } from "./queries";
import { RecordForm } from "./RecordForm";
import { stateWord, t } from "./words";

const MergeDialog = lazy(() => import("./MergeDialog").then((module) => ({ default: module.MergeDialog })));
const FROM = "/framed/candidates/$id" as const;
const CRUMBS = [{ label: t("title"), to: "/candidates" }];

export function RecordPage() {
  const { id } = useParams({ from: FROM });
  const { merge } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: "/candidates/$id" });
  const { data, error, refetch } = useQuery(recordQuery(id));
  if (!data) {
    return (
      <PageFrame title={t("candidate")} crumbs={CRUMBS}>
        {error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={8} columns={[0.5]} />}
      </PageFrame>
    );
  }
  const compare = (other: string | undefined) => void navigate({ search: { merge: other }, replace: true });
  return (
    <PageFrame title={data.name} crumbs={CRUMBS}>
      <div className={styles.record}>
        <RecordForm key={data.id} record={data} />
        <div className={styles.aside}>
          <Duplicates record={data} onCompare={compare} />
          <Applications record={data} />
          <Files record={data} />
        </div>
      </div>
      <Suspense>{merge && merge !== id && <MergeDialog record={data} other={merge} onClose={() => compare(undefined)} />}</Suspense>
    </PageFrame>
  );
}

function Duplicates({ record, onCompare }: { record: CandidateRecord; onCompare: (other: string) => void }) {
  if (record.duplicates.length === 0) return null;
  const may = record.may.includes("merge");
  return (
    <section aria-labelledby="same-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="same-title">
          {t("duplicates")}
        </h2>
      </div>
      <ul>
        {record.duplicates.map((each) => (
          <li key={each.id} className={styles.duplicate}>
            <span className="hb-col">
              <HrefLink className="hb-cut" href={`/candidates/${each.id}`}>
                {each.name}
              </HrefLink>
              <span className="hb-xs hb-t3 hb-cut">{each.why}</span>
            </span>
            {may && (
              <button type="button" className="hb-link hb-xs" aria-label={t("compareWith", { name: each.name })} onClick={() => onCompare(each.id)}>
                {t("compare")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Applications({ record }: { record: CandidateRecord }) {
  return (
    <section aria-labelledby="applications-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="applications-title">
          {t("applications")}
        </h2>
      </div>
      {record.applications.length === 0 && <p className="hb-t3">{t("noApplications")}</p>}
      {record.applications.map((each) => (
        <HrefLink key={each.id} className={styles.application} href={`/applications/${each.id}`}>
          {t("role", { title: each.requisition.title, level: levelName(each.requisition.level) })}
          <span className="hb-xs hb-t3">{stateWord(each.state)}</span>
        </HrefLink>
      ))}
    </section>
  );
}
