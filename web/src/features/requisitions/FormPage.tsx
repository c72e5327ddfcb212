/** Makes a requisition or changes one. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useSession } from "@/api/session";
import { PageFrame } from "@/ui/frame/PageFrame";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { requisitionQuery } from "./queries";
import { emptyFields, fieldsOf } from "./requisitionForm";
import { RequisitionEditor } from "./RequisitionEditor";
import { t } from "./words";

const LIST = { label: t("title"), to: "/requisitions" };

export function NewPage() {
  const session = useSession();
  if (!session) return null;
  return (
    <PageFrame title={t("newTitle")} crumbs={[LIST]}>
      <RequisitionEditor initial={emptyFields(session.person.id, session.organisation.time_zone)} current={null} />
    </PageFrame>
  );
}

export function EditPage() {
  const { id } = useParams({ from: "/framed/requisitions/$id/edit" });
  const { data, error, refetch } = useQuery(requisitionQuery(id));
  const crumbs = data ? [LIST, { label: data.title, to: `/requisitions/${id}` }] : [LIST];
  return (
    <PageFrame title={t("editShort")} crumbs={crumbs}>
      {data && !data.may.includes("edit") && <p className="hb-t2">{t("notYours")}</p>}
      {data?.may.includes("edit") && <RequisitionEditor key={id} initial={fieldsOf(data)} current={data} />}
      {!data && error && <QueryError error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={8} columns={[0.5]} />}
    </PageFrame>
  );
}
