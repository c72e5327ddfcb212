/** One article, its headings beside it, and the way on. */
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useParams } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { guideQuery } from "@/api/prep";
import type { GuidePage as Article } from "@/api/types/prep/guide";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { anchorOf } from "@/ui/prep/anchors";
import { headingsOf, Markdown } from "@/ui/prep/Markdown";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { QueryError } from "@/ui/QueryError";
import styles from "./Guide.module.css";
import { groupWords, t } from "./words";

function Contents({ id, headings }: { id: string; headings: readonly string[] }) {
  if (headings.length < 2) return null;
  return (
    <nav className={styles.contents} aria-label={t("contents")}>
      <p className="hb-t3 hb-xs">{t("contents")}</p>
      <ul>
        {headings.map((heading) => (
          <li key={heading}>
            <Link to="/prepare/guide/$id" params={{ id }} hash={anchorOf(heading)} replace resetScroll={false}>
              {heading}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Way({ words, to }: { words: string; to: Article | undefined }) {
  if (!to) return <span />;
  return (
    <Link to="/prepare/guide/$id" params={{ id: to.id }} className={styles.wayOn}>
      <span className="hb-t3 hb-xs">{words}</span>
      <span className="hb-med">{to.title}</span>
    </Link>
  );
}

function Body({ items, at }: { items: readonly Article[]; at: number }) {
  const article = items[at] as Article;
  const headings = useMemo(() => headingsOf(article.markdown), [article]);
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash) void document.getElementById(hash)?.scrollIntoView();
  }, [hash, article]);
  return (
    <div className={styles.article}>
      <div className={styles.body}>
        <PrepHead above={groupWords(article.group)} title={article.title} />
        <p className={styles.lead}>{article.summary}.</p>
        <Markdown text={article.markdown} />
        <div className={styles.ways}>
          <Way words={t("before")} to={items[at - 1]} />
          <Way words={t("next")} to={items[at + 1]} />
        </div>
      </div>
      <Contents id={article.id} headings={headings} />
    </div>
  );
}

export function ArticlePage() {
  const { id } = useParams({ from: "/framed/prepare/guide/$id" });
  const { data, error, refetch } = useQuery(guideQuery);
  const at = data?.items.findIndex((item) => item.id === id) ?? -1;
  const article = data?.items[at];
  const all = (
    <Link to="/prepare/guide" className="hb-link">
      {t("all")}
    </Link>
  );
  return (
    <PrepFrame title={article?.title ?? t("title")} crumbs={[{ label: t("title"), to: "/prepare/guide" }]} ownHeading={Boolean(article)}>
      {data && article ? (
        <Body key={id} items={data.items} at={at} />
      ) : data ? (
        <EmptyState drawing="search" action={all}>
          {t("unknown")}
        </EmptyState>
      ) : error ? (
        <QueryError error={error} retry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={10} columns={[0.7]} />
      )}
    </PrepFrame>
  );
}
