/** A page that is not there, broke, or is on its way. */
import { Button } from "@mantine/core";
import { createRoute, type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { ApiProblem, sentence } from "@/lib/problem";
import { framedRoute } from "@/ui/frame/parents";
import { PageFrame } from "@/ui/frame/PageFrame";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { t } from "./words";

function Dead({ title, lead }: { title: string; lead: string }) {
  return (
    <PageFrame title={title}>
      <p className="hb-t2">{lead}</p>
      <Button component={Link} to="/" mt="md">
        {t("home")}
      </Button>
    </PageFrame>
  );
}

export function NotFound() {
  return <Dead title={t("notFound")} lead={t("notFoundLead")} />;
}

export function PageBroke({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (error instanceof ApiProblem && error.status === 403) {
    return <Dead title={t("notAllowed")} lead={sentence(error)} />;
  }
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <PageFrame title={t("pageBroke")}>
      <QueryError error={error} retry={retry} />
    </PageFrame>
  );
}

/** Inside the frame only (see shell.css): open pages are small enough to wait for. The old page's title stays in the tab until the new one knows its own. */
export function PagePending() {
  return (
    <div className="hb-pending">
      <div className="hb-topbar" />
      <div className="hb-body">
        <SkeletonRows label={t("loading")} />
      </div>
    </div>
  );
}

/** Any other address: the gate first, then the news that nothing is there. */
export const lostRoute = createRoute({ getParentRoute: () => framedRoute, path: "$", component: NotFound });
