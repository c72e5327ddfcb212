/** One pattern: what it was seen in, in the person's own words, how to recover, and the drill against it. */
import { Button } from "@mantine/core";
import type { PrepPattern } from "@/api/types/prep/readiness";
import { HrefLink } from "@/ui/HrefLink";
import { Icon } from "@/ui/icons/Icon";
import { Own } from "@/ui/prep/Own";
import { useSayShows } from "./Asked";
import styles from "./Readiness.module.css";
import { kindWords, t } from "./words";

export interface PatternCardProps {
  pattern: PrepPattern;
  /** The interview is over: nothing is to be done. */
  closed: boolean;
  /** Among the folded ones. */
  quiet?: boolean;
}

function Quotes({ quotes }: { quotes: PrepPattern["quotes"] }) {
  return quotes.map(({ text, story_id: story, title }, at) => (
    <p key={at} className={styles.quote}>
      <Own as="q">{text}</Own>{" "}
      {title && (
        <span className="hb-t3 hb-xs" title={title}>
          {story ? <HrefLink href={`/prepare/stories/${story}`} className="hb-link"><Own>{title}</Own></HrefLink> : title}
        </span>
      )}
    </p>
  ));
}

export function PatternCard({ pattern, closed, quiet }: PatternCardProps) {
  const { id, name, ask, words, quotes, computed, shows, round_kinds: kinds, sign, recovery, prevention, drill } = pattern;
  const say = useSayShows();
  const said = !computed && shows !== null && !closed;
  return (
    <article className={styles.pattern} aria-label={name}>
      <h3>{name}</h3>
      <p className="hb-t2">{shows === null ? t("tooEarly") : words}</p>
      {said && (
        <p className="hb-t3 hb-xs">
          {ask}{" "}
          <button type="button" className="hb-link" disabled={say.isPending} onClick={() => say.mutate({ id, shows: !shows })}>
            {t(shows ? "sayNo" : "sayYes")}
          </button>
        </p>
      )}
      <Quotes quotes={quotes} />
      <details className={styles.coach}>
        <summary>{t("more")}</summary>
        <dl>
          {[[t("sign"), sign], [t("recovery"), recovery], [t("prevention"), prevention]].map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div className={styles.foot}>
        <span className="hb-t3 hb-xs">{kinds.map(kindWords).join(", ")}</span>
        {!closed && (
          <Button
            component={HrefLink}
            href={drill.href}
            size="xs"
            variant={quiet ? "subtle" : "default"}
            title={drill.words}
            aria-label={t("drillOf", { name, minutes: drill.minutes })}
            leftSection={<Icon name="play" size={14} />}
          >
            {t("drill", { minutes: drill.minutes })}
          </Button>
        )}
      </div>
    </article>
  );
}
