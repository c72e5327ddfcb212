/** Rehearsed loops: each round with its vote, and what the decision policy makes of them. */
import { Button, Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { RehearsedLoop, Rehearsals } from "@/api/types/prep/rehearsals";
import { PolicyRules } from "@/ui/parts/PolicyRules";
import { PrepSection } from "@/ui/prep/PrepSection";
import { Time } from "@/ui/Time";
import type { Begin } from "./RehearsePage";
import styles from "./Rehearse.module.css";
import { VoteWord } from "./VoteWord";
import { t } from "./words";

interface LoopsProps {
  data: Rehearsals;
  busy: boolean;
  begin: Begin;
}

/** Screens come before a loop and are no part of it. */
const isScreen = (round: string): boolean => round.endsWith("_screen");

function headOf({ rounds, result }: RehearsedLoop): string {
  if (!result) return t("resultWaits");
  if (result.result === "hire") return t("resultHire");
  if (result.result === "no_hire") return t("resultNoHire");
  return t("resultIncomplete", { count: rounds.filter(({ vote }) => vote === null).length });
}

function Round({ round, loop, busy, begin }: { round: RehearsedLoop["rounds"][number]; loop: string; busy: boolean; begin: Begin }) {
  return (
    <li className={styles.loopRound}>
      {round.rehearsal_id ? (
        <Link to="/prepare/rehearse/$id" params={{ id: round.rehearsal_id }} className="hb-link">
          {round.name}
        </Link>
      ) : (
        <span>{round.name}</span>
      )}
      {round.vote ? (
        <VoteWord word={round.vote} />
      ) : round.rehearsal_id ? (
        <span className="hb-t3 hb-xs">{t("open")}</span>
      ) : (
        <Button size="xs" variant="subtle" disabled={busy} aria-label={t("startOf", { name: round.name })} onClick={() => begin({ round: round.round, loop_id: loop })}>
          {t("start")}
        </Button>
      )}
    </li>
  );
}

function Loop({ loop, busy, begin }: { loop: RehearsedLoop } & Omit<LoopsProps, "data">) {
  return (
    <article className={styles.loop} aria-label={headOf(loop)}>
      <p className="hb-t3 hb-xs">
        {t("loopOf")} <Time at={loop.started_at} as="day" />
      </p>
      <h3 className={styles.result}>{headOf(loop)}</h3>
      <div className={styles.loopTwo}>
        <ol>
          {loop.rounds.map((round) => (
            <Round key={round.round} round={round} loop={loop.id} busy={busy} begin={begin} />
          ))}
        </ol>
        {loop.result && (
          <div aria-label={t("ruleList")} role="group">
            <PolicyRules calm rules={loop.result.rules.map(({ words, ...rule }) => ({ ...rule, text: words }))} />
            {loop.result.would_change.length > 0 && (
              <>
                <h4 className="hb-t3 hb-xs">{t("wouldChange")}</h4>
                <ul className={styles.changes}>
                  {loop.result.would_change.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
    </article>
  );
}

export function Loops({ data, busy, begin }: LoopsProps) {
  const first = data.rounds.filter(({ round }) => !isScreen(round));
  const action = (
    <Menu>
      <Menu.Target>
        <Button size="xs" disabled={busy}>
          {t("beginLoop")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("beginWith")}</Menu.Label>
        {first.map(({ round, name }) => (
          <Menu.Item key={round} onClick={() => begin({ round, new_loop: true })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <PrepSection title={t("loops")} end={action}>
      {data.loops.length === 0 && <p className="hb-t3">{t("loopsNone")}</p>}
      {data.loops.map((loop) => (
        <Loop key={loop.id} loop={loop} busy={busy} begin={begin} />
      ))}
    </PrepSection>
  );
}
