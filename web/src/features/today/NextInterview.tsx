import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { NextInterview as Interview } from "@/api/types/today";
import { levelName } from "@/lib/level";
import { Icon } from "@/ui/icons/Icon";
import { AgendaBar } from "@/ui/parts/AgendaBar";
import { DefinitionRows } from "@/ui/parts/DefinitionRows";
import { Time } from "@/ui/Time";
import { captions, segments } from "./agenda";
import { useFacts } from "./facts";
import styles from "./TodayPage.module.css";
import { t } from "./words";

/** The interview that comes next, with what one wants to know before it. */
export function NextInterview({ interview }: { interview: Interview | null }) {
  return (
    <section aria-labelledby="next">
      <div className="hb-panel-h">
        <h2 id="next" className="hb-h-sec">
          {t("next")}
        </h2>
      </div>
      {interview ? <NextCard interview={interview} /> : <p className="hb-t3">{t("noNext")}</p>}
    </section>
  );
}

function NextCard({ interview }: { interview: Interview }) {
  const facts = useFacts(interview);
  const page = `/interviews/${interview.id}` as string;
  const { title, level } = interview.requisition;
  return (
    <div className={styles.next}>
      <div className={styles.nextHead}>
        <div className={styles.when}>
          <Time at={interview.starts_at} as="clock" theirs={interview.candidate_time_zone} className="hb-h-big" />
          <Time at={interview.starts_at} as="distance" className="hb-xs hb-t3" />
        </div>
        <div className="hb-grow">
          <div className={styles.who}>
            <Link to={`/applications/${interview.application_id}` as string} className="hb-h-page">
              {interview.candidate.name}
            </Link>
            <span className="hb-t3 hb-hide-s hb-cut" title={title}>
              {title} · {levelName(level)}
            </span>
          </div>
          <div className="hb-t2">{t("minutes", { round: interview.round_name, minutes: interview.minutes })}</div>
        </div>
        <div className={styles.go}>
          <Button component={Link} to={page} variant="filled" leftSection={<Icon name="file" size={14} />}>
            {t("openKit")}
          </Button>
        </div>
      </div>
      {interview.agenda.length > 0 && (
        <div className={styles.agenda}>
          <AgendaBar shape="thin" segments={segments(interview.agenda)} captions={captions(interview.agenda)} />
        </div>
      )}
      <DefinitionRows rows={facts} termWidth="7rem" />
    </div>
  );
}
