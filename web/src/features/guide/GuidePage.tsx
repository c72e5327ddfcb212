/** All articles by group, and the search over them. */
import { CloseButton, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useRef } from "react";
import { guideQuery } from "@/api/prep";
import type { GuidePage as Article } from "@/api/types/prep/guide";
import { Icon } from "@/ui/icons/Icon";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { anchorOf } from "@/ui/prep/anchors";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { PrepSection } from "@/ui/prep/PrepSection";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import styles from "./Guide.module.css";
import { find, type Found } from "./search";
import { groupWords, t } from "./words";

function Groups({ items }: { items: readonly Article[] }) {
  const groups = [...new Set(items.map(({ group }) => group))];
  return groups.map((group) => (
    <PrepSection key={group} title={groupWords(group)}>
      <ul className={styles.list}>
        {items
          .filter((item) => item.group === group)
          .map(({ id, title, summary }) => (
            <li key={id}>
              <Link to="/prepare/guide/$id" params={{ id }} className={styles.row}>
                <span className={styles.name}>{title}</span>
                <span className={styles.summary}>{summary}</span>
                <Icon name="chevronRight" size={14} />
              </Link>
            </li>
          ))}
      </ul>
    </PrepSection>
  ));
}

function Results({ found }: { found: readonly Found[] }) {
  return (
    <ul className={styles.list}>
      {found.map(({ page, places }) => (
        <li key={page.id} className={styles.found}>
          <Link to="/prepare/guide/$id" params={{ id: page.id }} className={styles.name}>
            {page.title}
          </Link>
          {places.map(({ heading, snippet }) => (
            <p key={heading} className={styles.place}>
              {heading && (
                <>
                  <Link to="/prepare/guide/$id" params={{ id: page.id }} hash={anchorOf(heading)} className="hb-link">
                    {heading}
                  </Link>{" "}
                </>
              )}
              {snippet.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Body({ items }: { items: readonly Article[] }) {
  const { q = "" } = useSearch({ from: "/framed/prepare/guide" });
  const navigate = useNavigate({ from: "/prepare/guide" });
  const field = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(q);
  const found = useMemo(() => find(items, asked), [items, asked]);
  const search = (words: string) => void navigate({ search: { q: words || undefined }, replace: true, resetScroll: false });
  useShortcut({ keys: "s", label: t("keySearch"), group: t("keyGroup"), run: () => field.current?.focus() });
  return (
    <div className={styles.page}>
      <PrepHead above={t("count", { count: items.length })} title={t("head")} />
      <TextInput
        ref={field}
        className={styles.search}
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<Icon name="search" size={14} />}
        rightSection={q && <CloseButton size="sm" aria-label={t("clear")} onClick={() => search("")} />}
        value={q}
        onChange={(event) => search(event.currentTarget.value)}
      />
      {asked.trim() === "" ? (
        <Groups items={items} />
      ) : (
        <section aria-label={t("found", { count: found.length })}>
          <p className="hb-t3 hb-xs" role="status">
            {found.length > 0 ? t("found", { count: found.length }) : t("nothing")}
          </p>
          <Results found={found} />
        </section>
      )}
    </div>
  );
}

export function GuidePage() {
  const { data, error, refetch } = useQuery(guideQuery);
  return (
    <PrepFrame title={t("title")} ownHeading={Boolean(data)}>
      {data ? <Body items={data.items} /> : error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={10} columns={[0.3, 0.5]} />}
    </PrepFrame>
  );
}
