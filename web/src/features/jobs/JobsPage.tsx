/** Every position that takes applications. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { OpeningRow } from "@/api/types/public";
import { levelName } from "@/lib/level";
import { PublicFrame } from "@/ui/frame/PublicFrame";
import { Icon } from "@/ui/icons/Icon";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import styles from "./Jobs.module.css";
import { openingsQuery } from "./queries";
import { t } from "./words";

export function JobsPage() {
  const { data, error, refetch } = useQuery(openingsQuery);
  return (
    <PublicFrame title={t("title")} organisation={data?.organisation}>
      <header>
        <h1 className={styles.hello}>{t("heading")}</h1>
        {data?.intro && <p className={styles.prose}>{data.intro}</p>}
      </header>
      <section aria-labelledby="open">
        <h2 id="open" className="hb-h-sec">
          {data && data.items.length > 0 ? t("count", { count: data.items.length }) : t("title")}
        </h2>
        {data && <Rows items={data.items} />}
        {!data && error && <QueryError error={error} retry={() => void refetch()} />}
        {!data && !error && <SkeletonRows rows={3} columns={[0.5, 0.2]} />}
      </section>
    </PublicFrame>
  );
}

function Rows({ items }: { items: readonly OpeningRow[] }) {
  if (items.length === 0) return <EmptyState drawing="board">{t("none")}</EmptyState>;
  return (
    <ul className={styles.openings}>
      {items.map(({ slug, title, level, department, location }) => (
        <li key={slug}>
          <Link to="/jobs/$slug" params={{ slug }} className={styles.opening}>
            <span className="hb-grow">
              <span className={styles.role}>{title}</span>
              <span className={styles.facts}>{[department, location, levelName(level)].filter(Boolean).join(" · ")}</span>
            </span>
            <Icon name="chevronRight" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
