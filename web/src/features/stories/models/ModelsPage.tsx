/** Eight stories to learn from, with what an interviewer would write in the margin. */
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { ModelStory, Section } from "@/api/types/prep/stories";
import { fieldText } from "@/lib/scalars";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { lengthWords } from "@/ui/prep/minutes";
import { Own } from "@/ui/prep/Own";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { QueryError } from "@/ui/QueryError";
import { type Mark, piecesOf, SECTIONS } from "../editor/marks";
import { secondsOf } from "../editor/measure";
import { modelsQuery } from "../queries";
import { Strengths } from "../Strengths";
import { t as shared } from "../words";
import { notesOf, type Note } from "./notes";
import styles from "./Models.module.css";
import { t } from "./words";

const CRUMBS = [{ label: t("crumb"), to: "/prepare/stories" }];

const themeWords = ({ theme }: Pick<ModelStory, "theme">): string => theme.replaceAll("_", " ");

function Text({ text, notes }: { text: string; notes: readonly Note[] }) {
  const marks: Mark[] = notes.map(({ n, start, end }) => ({ key: String(n), start, end }));
  const ends = new Map(notes.map(({ n, end }) => [end, n]));
  let at = 0;
  return piecesOf(text, marks).map((piece) => {
    at += piece.text.length;
    const n = piece.keys.length > 0 ? ends.get(at) : undefined;
    return (
      <span key={at}>
        {piece.keys.length > 0 ? <mark className={styles.mark}>{piece.text}</mark> : piece.text}
        {n !== undefined && (
          <a href={`#note-${n}`} className={styles.ref} aria-label={t("note", { n })}>
            {n}
          </a>
        )}
      </span>
    );
  });
}

function Part({ story, section, notes }: { story: ModelStory; section: Section; notes: readonly Note[] }) {
  return (
    <section className={styles.part} aria-label={shared(section)}>
      <h3>{shared(section)}</h3>
      <Own as="div" className={styles.text}>
        <Text text={fieldText(story[section])} notes={notes} />
      </Own>
      {notes.length > 0 && (
        <ol className={styles.notes} aria-label={t("notes")}>
          {notes.map(({ n, text }) => (
            <li key={n} id={`note-${n}`} value={n}>
              {text}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Story({ story }: { story: ModelStory }) {
  const notes = notesOf(story);
  const words = SECTIONS.reduce((sum, section) => sum + (story[section].match(/\S+/g)?.length ?? 0), 0);
  return (
    <article className={styles.story}>
      <header>
        <h2 className="hb-h-page">{story.title}</h2>
        <p className="hb-t3 hb-xs">
          {t("level", { level: story.level })}, {themeWords(story)}, {t("spoken", { length: lengthWords(secondsOf(words)) })}
        </p>
      </header>
      <div className={styles.shows}>
        <Strengths list={story.principles} />
      </div>
      {SECTIONS.map((section) => (
        <Part key={section} story={story} section={section} notes={notes.filter((note) => note.section === section)} />
      ))}
    </article>
  );
}

export function ModelsPage() {
  const { data, error, refetch } = useQuery(modelsQuery);
  const { story: wanted } = useSearch({ from: "/framed/prepare/models" });
  const shown = data?.items.find(({ id }) => id === wanted) ?? data?.items[0];
  return (
    <PrepFrame title={t("title")} crumbs={CRUMBS} flush>
      <div className={styles.page}>
        <nav className={styles.list} aria-label={t("choose")}>
          <p className="hb-t3 hb-xs">{t("lead")}</p>
          <div className={styles.rows}>
            {data?.items.map(({ id, title, level, ...story }) => (
              <Link key={id} to="/prepare/models" search={{ story: id }} className={styles.row} aria-current={id === shown?.id ? "page" : undefined}>
                <b className="hb-med">{title}</b>
                <span className="hb-t3 hb-xs">
                  {t("level", { level })}, {themeWords(story)}
                </span>
              </Link>
            ))}
          </div>
        </nav>
        <div className={styles.body} key={shown?.id}>
          {shown ? <Story story={shown} /> : error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={10} columns={[0.6]} />}
        </div>
      </div>
    </PrepFrame>
  );
}
