/** One's own preferences for everybody; the organisation's for administrators. */
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Settings } from "@/api/types/settings";
import { useSession } from "@/api/session";
import { PageFrame } from "@/ui/frame/PageFrame";
import { cx } from "@/ui/parts/cx";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Hiring } from "./Hiring";
import { Holidays } from "./Holidays";
import { MailPart } from "./MailPart";
import { Me } from "./Me";
import { Organisation } from "./Organisation";
import { settingsQuery } from "./queries";
import { type Part, PARTS } from "./routes";
import styles from "./Settings.module.css";
import { t } from "./words";

const ADMIN: Record<Exclude<Part, "me">, (settings: Settings) => ReactNode> = {
  organisation: (settings) => <Organisation settings={settings} />,
  hiring: (settings) => <Hiring settings={settings} />,
  mail: (settings) => <MailPart settings={settings} />,
  holidays: (settings) => <Holidays settings={settings} />,
};

export function SettingsPage() {
  const { part: asked } = useSearch({ from: "/framed/settings" });
  const admin = useSession()?.person.roles.includes("admin") ?? false;
  const part = admin ? (asked ?? "organisation") : "me";
  return (
    <PageFrame title={t("title")}>
      {admin && (
        <nav className={styles.tabs} aria-label={t("parts")}>
          {PARTS.map((one) => (
            <Link key={one} to="/settings" search={{ part: one }} className={cx(styles.tab, one === part && styles.on)} aria-current={one === part ? "page" : undefined}>
              {t(one)}
            </Link>
          ))}
        </nav>
      )}
      {part === "me" ? <Me /> : <Shared part={part} />}
    </PageFrame>
  );
}

function Shared({ part }: { part: Exclude<Part, "me"> }) {
  const { data, error, refetch } = useQuery(settingsQuery);
  if (data) return <div className={styles.part}>{ADMIN[part](data)}</div>;
  return error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={6} columns={[0.4]} />;
}
