/** `/interviews/$id`: the kit before the interview, the room during it, the scorecard after it. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { InterviewView } from "@/api/types/interview";
import { useSession } from "@/api/session";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Icon } from "@/ui/icons/Icon";
import { AvatarStack } from "@/ui/parts/AvatarStack";
import { cx } from "@/ui/parts/cx";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { VoteLabelsContext } from "@/ui/parts/voteLabels";
import { QueryError } from "@/ui/QueryError";
import { LifeActions } from "./LifeActions";
import { t } from "./messages";
import { interviewQuery } from "./queries";
import { RoomPanes } from "./RoomPanes";
import styles from "./Room.module.css";

const crumbs = [{ label: t("interviews"), to: "/interviews" }];

export function InterviewPage() {
  const { id } = useParams({ from: "/framed/interviews/$id" });
  const person = useSession()?.person.id;
  const { data: view, error, refetch } = useQuery(interviewQuery(id));
  if (!view || !person) {
    return (
      <PageFrame title={t("interviews")}>
        {error ? <QueryError error={error} retry={() => void refetch()} kept={t("keptHere")} /> : <SkeletonRows rows={8} label={t("loadingPage")} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame title={view.candidate.name} crumbs={crumbs} beside={<Beside view={view} />} actions={<Actions view={view} />} flush>
      <VoteLabelsContext value={view.vote_labels}>
        <RoomPanes key={`${person} ${id}`} view={view} person={person} />
      </VoteLabelsContext>
    </PageFrame>
  );
}

function Beside({ view }: { view: InterviewView }) {
  return (
    <span className={cx(styles.beside, "hb-t3 hb-hide-s hb-cut")}>
      {view.round.name} · {view.requisition.title} · {t("level", { level: view.requisition.level })}
    </span>
  );
}

function Actions({ view }: { view: InterviewView }) {
  const others = view.role === "lead" ? view.shadows : [view.lead];
  const names = view.role === "lead" ? others.map(({ name }) => t("shadowing", { name })).join(", ") : "";
  return (
    <>
      {others.length > 0 && (
        <span className={styles.who}>
          <AvatarStack people={others.map(({ id, name, bar_raiser }) => ({ id, name, barRaiser: bar_raiser }))} />
          <span className={cx(styles.names, "hb-xs hb-t2 hb-hide-s")}>
            {view.role === "lead" ? t("with", { names }) : t(view.role === "shadow" ? "leadsYou" : "leads", { name: view.lead.name })}
          </span>
        </span>
      )}
      {view.candidate.resume_id && (
        <a className="hb-link hb-row hb-gap1 hb-nowrap" href={`/api/v1/documents/${view.candidate.resume_id}`} target="_blank" rel="noreferrer">
          <Icon name="file" size={14} />
          <span className={styles.resume}>{t("resume")}</span>
        </a>
      )}
      <LifeActions view={view} />
    </>
  );
}
