/** One application: where it stands, what it waits for, and everything that belongs to it. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { ApplicationView } from "@/api/types/application";
import { useSession } from "@/api/session";
import { levelName } from "@/lib/level";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Icon } from "@/ui/icons/Icon";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { ActionMenu } from "./actions/ActionMenu";
import { type Primary, primaryOf } from "./actions/primary";
import { type Actions, useActions } from "./actions/useActions";
import styles from "./CandidatePage.module.css";
import { COMMENT_ID } from "./CommentBox";
import { Head } from "./Head";
import { Notices } from "./Notices";
import { applicationQuery } from "./queries";
import type { CandidateSearch } from "./routes";
import { Side } from "./Side";
import { TabContent } from "./TabContent";
import { t } from "./words";

const Dialogs = lazy(() => import("./actions/Dialogs").then((module) => ({ default: module.Dialogs })));
const BookingPanel = lazy(() => import("./booking/BookingPanel").then((module) => ({ default: module.BookingPanel })));

const FROM = "/framed/applications/$id" as const;

export function CandidatePage() {
  const { id } = useParams({ from: FROM });
  const { data, error, refetch } = useQuery(applicationQuery(id));
  if (data) return <Loaded key={id} view={data} />;
  return (
    <PageFrame title={t("overview")} crumbs={[{ label: t("requisitions"), to: "/requisitions" }]}>
      {error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={8} columns={[0.25, 0.2, 0.3]} avatar />}
    </PageFrame>
  );
}

function Loaded({ view }: { view: ApplicationView }) {
  const search = useSearch({ from: FROM });
  const navigate = useNavigate({ from: "/applications/$id" });
  const me = useSession()?.person.id ?? "";
  const change = (next: CandidateSearch) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const actions = useActions(view, (round) => change({ book: round }));
  const offered = primaryOf(view, me);
  // A button that leads to where one is already gives way to those of the part itself.
  const primary = offered?.kind === "go" && offered.href.endsWith(`?tab=${search.tab}`) ? null : offered;
  const { requisition } = view;
  const role = t("role", { title: requisition.title, level: levelName(requisition.level) });
  return (
    <PageFrame
      title={view.candidate.name}
      crumbs={[{ label: role, to: `/requisitions/${requisition.id}` }]}
      actions={<TopActions view={view} actions={actions} primary={primary} onComment={() => comment(() => change({ tab: undefined }))} />}
      ownHeading
      flush
    >
      <div className={styles.page}>
        <div className={styles.main}>
          <Head view={view} role={role} tab={search.tab} />
          <Notices view={view} refusal={actions.refusal} onDismiss={actions.dismiss} />
          <TabContent view={view} search={search} onSearch={change} primary={primary === null} />
        </div>
        <Side view={view} />
      </div>
      <Suspense>
        {actions.dialog !== null && <Dialogs view={view} actions={actions} />}
        {search.book !== undefined && <BookingPanel view={view} round={search.book} onClose={() => change({ book: undefined })} />}
      </Suspense>
    </PageFrame>
  );
}

/** The box is on the first tab; it is there one drawing later when another tab was open. */
function comment(open: () => void): void {
  const focus = () => document.getElementById(COMMENT_ID)?.focus();
  if (document.getElementById(COMMENT_ID)) return focus();
  open();
  setTimeout(focus, 60);
}

interface TopProps {
  view: ApplicationView;
  actions: Actions;
  primary: Primary | null;
  onComment: () => void;
}

function TopActions({ view, actions, primary, onComment }: TopProps) {
  const router = useRouter();
  const may = view.may.includes("comment");
  const go = (id: string | null) => id && router.history.push(`/applications/${id}`);
  useShortcut({ keys: "c", label: t("comment"), group: t("keys"), run: onComment, when: may });
  useShortcut({ keys: "j", label: t("next"), group: t("keys"), run: () => go(view.next_id), when: view.next_id !== null });
  useShortcut({ keys: "k", label: t("previous"), group: t("keys"), run: () => go(view.prev_id), when: view.prev_id !== null });
  return (
    <>
      <ActionMenu view={view} actions={actions} />
      {may && (
        <Button leftSection={<Icon name="comment" size={14} />} onClick={onComment} aria-keyshortcuts="c" className={primary ? styles.second : undefined}>
          {t("comment")}
        </Button>
      )}
      {primary && (
        <Button variant="filled" loading={actions.busy && actions.dialog === null} onClick={() => actions.run(primary)}>
          {primary.label}
        </Button>
      )}
    </>
  );
}
