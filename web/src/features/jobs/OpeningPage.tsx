/** One open position: what it is, what awaits an applicant, and the form. */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { Opening } from "@/api/types/public";
import { levelName } from "@/lib/level";
import { ApiProblem } from "@/lib/problem";
import { duration } from "@/lib/time";
import { PublicFrame } from "@/ui/frame/PublicFrame";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { ApplyForm } from "./ApplyForm";
import styles from "./Jobs.module.css";
import { openingQuery } from "./queries";
import { readRounds } from "./rounds";
import { t } from "./words";

export function OpeningPage() {
  const { slug } = useParams({ from: "/open/jobs/$slug" });
  const { data, error, refetch } = useQuery(openingQuery(slug));
  const gone = error instanceof ApiProblem && error.status === 404;
  const back = (
    <Link to="/jobs" className="hb-link">
      {t("all")}
    </Link>
  );
  return (
    <PublicFrame title={data?.title ?? t("title")} organisation={data?.organisation} aside={back} wide={Boolean(data)}>
      {data && <About key={slug} opening={data} />}
      {!data && error && (
        <div className={styles.gone}>
          <h1 className={styles.hello}>{gone ? t("gone") : t("title")}</h1>
          {gone ? <QueryError error={error} /> : <QueryError error={error} retry={() => void refetch()} />}
        </div>
      )}
      {!data && !error && <SkeletonRows rows={8} columns={[0.8]} />}
    </PublicFrame>
  );
}

function About({ opening }: { opening: Opening }) {
  const facts = [opening.department, opening.location, levelName(opening.level)].filter(Boolean);
  return (
    <div className={styles.sides}>
      <div className={styles.about}>
        <header>
          <p className="hb-t3">{facts.join(" · ")}</p>
          <h1 className={styles.hello}>{opening.title}</h1>
        </header>
        {opening.description && <p className={styles.prose}>{opening.description}</p>}
        <Awaits words={opening.rounds_words} />
      </div>
      <section aria-labelledby="apply" className={styles.apply}>
        <h2 id="apply" className={styles.sec}>
          {t("apply")}
        </h2>
        <ApplyForm opening={opening} />
      </section>
    </div>
  );
}

function Awaits({ words }: { words: readonly string[] }) {
  const rounds = readRounds(words);
  const minutes = rounds.reduce((sum, round) => sum + round.minutes, 0);
  if (rounds.length === 0) return null;
  return (
    <section aria-labelledby="awaits">
      <h2 id="awaits" className={styles.sec}>
        {t("awaits")}
      </h2>
      <p className="hb-t2">{t("awaitsLead")}</p>
      <ol className={styles.rounds}>
        {rounds.map(({ name, minutes: length }, index) => (
          <li key={index}>
            <span>{name}</span>
            {length > 0 && <span className="hb-t3">{t("minutes", { count: length })}</span>}
          </li>
        ))}
      </ol>
      {minutes > 0 && <p className="hb-t3">{t("total", { hours: duration(minutes * 60_000) })}</p>}
    </section>
  );
}
