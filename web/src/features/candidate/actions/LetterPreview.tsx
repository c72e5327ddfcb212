/** The letter as the candidate will read it. */
import { useQuery } from "@tanstack/react-query";
import type { ApplicationView } from "@/api/types/application";
import { QueryError } from "@/ui/QueryError";
import { useNow } from "@/ui/viewer";
import { settingsQuery } from "../queries";
import styles from "./Actions.module.css";
import { filled, inMonths, type LetterId, lettersValues } from "./letter";
import { t } from "./words";

export function LetterPreview({ view, letter, months }: { view: ApplicationView; letter: LetterId; months: number }) {
  const now = useNow();
  const { data, error, refetch } = useQuery(settingsQuery);
  const template = data?.templates.find((each) => each.id === letter);
  if (error) return <QueryError error={error} retry={() => void refetch()} />;
  if (!data || !template) return null;
  const values = lettersValues(view, data.organisation.name, inMonths(now, months));
  return <Letter view={view} subject={filled(template.subject, values)} text={filled(template.text, values)} />;
}

export function Letter({ view, subject, text }: { view: ApplicationView; subject?: string; text: string }) {
  const name = view.candidate.name.split(" ")[0] ?? view.candidate.name;
  return (
    <section aria-label={t("preview", { name })}>
      <p className="hb-xs hb-t3">{t("preview", { name })}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long letter scrolls by the arrow keys */}
      <div className={styles.letter} tabIndex={0} role="group" aria-label={subject ?? t("letter")}>
        {subject && <h3>{subject}</h3>}
        <p>{text.trim()}</p>
      </div>
    </section>
  );
}
