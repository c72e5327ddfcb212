/** Every round of the process to sit through, whole loops with what the policy makes of them, and what was rehearsed. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { rehearsalsQuery } from "@/api/prep";
import type { NewRehearsal, Rehearsals } from "@/api/types/prep/rehearsals";
import { after } from "@/lib/after";
import { Segmented } from "@/ui/parts/Segmented";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { PrepSection } from "@/ui/prep/PrepSection";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { toastError } from "@/ui/toast";
import { modelQuery, useStartRehearsal } from "../queries";
import { Loops } from "./Loops";
import styles from "./Rehearse.module.css";
import { VoteWord } from "./VoteWord";
import { t } from "./words";

export type Begin = (rehearsal: Omit<NewRehearsal, "interviewer">) => void;
type Interviewer = NewRehearsal["interviewer"];

function useBegin(interviewer: Interviewer, replace = false) {
  const navigate = useNavigate();
  const start = useStartRehearsal();
  const begin: Begin = (rehearsal) =>
    after(start, { ...rehearsal, interviewer }, ({ id }) => void navigate({ to: "/prepare/rehearse/$id", params: { id }, replace }), toastError);
  return { begin, start };
}

/** The link's address gives way to the rehearsal's, so that going back does not begin another. */
function Beginning({ round }: { round: string }) {
  const { begin, start } = useBegin("scripted", true);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin({ round });
  });
  if (start.error) return <QueryError error={start.error} retry={() => begin({ round })} />;
  return <SkeletonRows rows={6} columns={[0.6]} label={t("starting")} />;
}

function Rounds({ data, busy, begin }: { data: Rehearsals; busy: boolean; begin: Begin }) {
  return (
    <PrepSection title={t("rounds")}>
      <ul className="hb-list">
        {data.rounds.map(({ round, name, minutes, done, last_at: last }) => (
          <li key={round} className={styles.round}>
            <span className="hb-med">{name}</span>
            <span className="hb-t3 hb-xs">{t("minutes", { minutes })}</span>
            <span className="hb-t3 hb-xs">
              {done === 0 ? t("never") : t("done", { count: done })}
              {last && (
                <>
                  , {t("last")} <Time at={last} as="day" />
                </>
              )}
            </span>
            <Button size="xs" disabled={busy} aria-label={t("startOf", { name })} onClick={() => begin({ round })}>
              {t("start")}
            </Button>
          </li>
        ))}
      </ul>
    </PrepSection>
  );
}

function Past({ past }: { past: Rehearsals["past"] }) {
  return (
    <PrepSection title={t("past")}>
      {past.length === 0 && <p className="hb-t3">{t("pastNone")}</p>}
      <ul className={styles.past}>
        {past.map(({ id, name, started_at: started, ended_at: ended, vote }) => (
          <li key={id}>
            <Link to="/prepare/rehearse/$id" params={{ id }} className={styles.before}>
              <span className="hb-grow">
                <span className="hb-med">{name}</span>{" "}
                <span className="hb-t3 hb-xs">
                  <Time at={started} as="day" />
                </span>
              </span>
              {vote ? <VoteWord word={vote} /> : !ended && <span className="hb-t3 hb-xs">{t("open")}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </PrepSection>
  );
}

function Body({ data }: { data: Rehearsals }) {
  const model = useQuery(modelQuery).data;
  const [interviewer, setInterviewer] = useState<Interviewer>("scripted");
  const { begin, start } = useBegin(interviewer);
  const choice = model?.enabled && model.allowed && (
    <Segmented<Interviewer>
      label={t("interviewer")}
      value={interviewer}
      onChange={setInterviewer}
      options={[
        { value: "scripted", label: t("scripted") },
        { value: "model", label: t("byModel", { model: model.model }) },
      ]}
    />
  );
  return (
    <div className={styles.list}>
      <PrepHead above={t("above")} title={t("head")} actions={choice} />
      <div className={styles.two}>
        <div className={styles.column}>
          <Rounds data={data} busy={start.isPending} begin={begin} />
          <Loops data={data} busy={start.isPending} begin={begin} />
        </div>
        <div className={styles.column}>
          <PrepSection title={t("howItGoes")}>
            <div className={styles.how}>
              <p>{t("how1")}</p>
              <p>{t("how2")}</p>
              <p>{t("how3")}</p>
            </div>
          </PrepSection>
          <Past past={data.past} />
        </div>
      </div>
    </div>
  );
}

export function RehearsePage() {
  const { round } = useSearch({ from: "/framed/prepare/rehearse" });
  const { data, error, refetch } = useQuery(rehearsalsQuery);
  return (
    <PrepFrame title={t("title")} ownHeading={Boolean(data) && !round}>
      {round ? (
        <Beginning key={round} round={round} />
      ) : data ? (
        <Body data={data} />
      ) : error ? (
        <QueryError error={error} retry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={8} columns={[0.3, 0.1, 0.2]} />
      )}
    </PrepFrame>
  );
}
