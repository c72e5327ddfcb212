/** The foot of the sidebar: the person; in a demo, whose eyes one looks through, with the person's choices beside it. */
import { lazy, Suspense } from "react";
import type { Session } from "@/api/session";
import { cx } from "@/ui/parts/cx";
import { PersonMenu } from "./PersonMenu";

const Personas = lazy(() => import("./Personas").then((module) => ({ default: module.Personas })));

export function PersonPlace({ session, rail = false }: { session: Session; rail?: boolean }) {
  if (!session.organisation.demo) return <PersonMenu session={session} rail={rail} />;
  return (
    <div className={cx("hb-demo-place", rail && "rail")}>
      <Suspense>
        <Personas session={session} rail={rail} />
      </Suspense>
      <PersonMenu session={session} beside />
    </div>
  );
}
