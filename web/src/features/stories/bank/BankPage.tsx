/** All stories: what each shows, how long it is, how often it was told, and what there is to look at. */
import { Button, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { bankQuery } from "@/api/prep";
import type { Bank } from "@/api/types/prep/stories";
import { Icon } from "@/ui/icons/Icon";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { countWords } from "@/ui/prep/minutes";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { NewStory } from "../NewStory";
import { exportPath } from "../queries";
import type { BankSearch } from "../routes";
import { capital } from "../words";
import styles from "./Bank.module.css";
import { Filters } from "./Filters";
import { isFiltered, shownOf } from "./filter";
import { ImportDialog } from "./ImportDialog";
import { StoryTable } from "./StoryTable";
import { WholeBank } from "./WholeBank";
import { t } from "./words";

/** With fewer there is nothing to search among. */
const FILTERS_FROM = 4;

function headline({ items }: Bank): string {
  const ready = items.filter(({ status }) => status === "ready").length;
  const words = ready === 0 ? t("readyNone") : ready === items.length ? t("readyAll") : t("readySome", { said: countWords(ready) });
  return t("head", { count: items.length, said: capital(countWords(items.length)), ready: words });
}

function Body({ bank }: { bank: Bank }) {
  const search = useSearch({ from: "/framed/prepare/stories" });
  const navigate = useNavigate({ from: "/prepare/stories" });
  const change = (next: BankSearch) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const clear = () => void navigate({ search: ({ sort }) => ({ sort }), replace: true });
  if (bank.items.length === 0) {
    return (
      <EmptyState drawing="notes" action={<NewStory primary />}>
        {t("empty")}{" "}
        <Link to="/prepare/models" className="hb-link">
          {t("emptyModels")}
        </Link>
      </EmptyState>
    );
  }
  const shown = shownOf(bank.items, search);
  return (
    <div className={styles.page}>
      <PrepHead above={t("above")} title={headline(bank)} actions={<NewStory primary />} />
      <div className={styles.two}>
        <div>
          {bank.items.length >= FILTERS_FROM && <Filters search={search} onChange={change} onClear={clear} />}
          {shown.length > 0 ? (
            <StoryTable stories={shown} />
          ) : (
            <EmptyState drawing="search" tight action={isFiltered(search) && <Button onClick={clear}>{t("clear")}</Button>}>
              {t("noneLeft")}
            </EmptyState>
          )}
        </div>
        <WholeBank bank={bank} />
      </div>
    </div>
  );
}

export function BankPage() {
  const { data, error, refetch } = useQuery(bankQuery);
  const [importing, setImporting] = useState(false);
  useShortcut({ keys: "i", label: t("keyImport"), group: t("keyGroup"), run: () => setImporting(true) });
  const some = Boolean(data && data.items.length > 0);
  const menu = (
    <>
      <Menu.Item leftSection={<Icon name="upload" size={14} />} onClick={() => setImporting(true)}>
        {t("import")}
      </Menu.Item>
      {some && (
        <>
          <Menu.Item component="a" href={exportPath("markdown")} download leftSection={<Icon name="download" size={14} />}>
            {t("exportMarkdown")}
          </Menu.Item>
          <Menu.Item component="a" href={exportPath("csv")} download leftSection={<Icon name="download" size={14} />}>
            {t("exportCsv")}
          </Menu.Item>
        </>
      )}
      <Menu.Item component={Link} to="/prepare/models" leftSection={<Icon name="book" size={14} />}>
        {t("models")}
      </Menu.Item>
    </>
  );
  return (
    <PrepFrame title={t("title")} menu={menu} ownHeading={some}>
      {data ? <Body bank={data} /> : error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={8} columns={[0.4, 0.2, 0.1, 0.1]} />}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </PrepFrame>
  );
}
