/** Each round: what may be believed of it, its trend and what is missing, as pictures or as a table. */
import type { Readiness, ReadinessRound } from "@/api/types/prep/readiness";
import { HrefLink } from "@/ui/HrefLink";
import { SideScroll } from "@/ui/parts/SideScroll";
import { ConfidenceSign } from "@/ui/prep/ConfidenceSign";
import { Time } from "@/ui/Time";
import { Range, RangeAxis } from "./Range";
import { stepWords, trendOf } from "./range";
import styles from "./Readiness.module.css";
import { TrendLine } from "./TrendLine";
import { capital, directionWords, NEEDS, t } from "./words";

/** What the dots are, each with the way to it. */
function Evidence({ round: { dots, evidence_words: words } }: { round: ReadinessRound }) {
  if (dots.length === 0) return <p className="hb-t3 hb-xs">{words}</p>;
  return (
    <details className={styles.evidence}>
      <summary>{words}</summary>
      <ul>
        {dots.toReversed().map(({ words: each, at, href }, index) => (
          <li key={`${at}/${index}`}>
            <HrefLink href={href} className="hb-link">
              {each}
            </HrefLink>{" "}
            <Time at={at} as="day" />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Row({ round }: { round: ReadinessRound }) {
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.name}>{round.name}</h3>
        <ConfidenceSign level={round.confidence} words={capital(round.confidence_words)} />
      </div>
      <Range round={round} />
      <TrendLine weeks={round.trend} />
      <div className={styles.missing}>
        <p>{round.missing}</p>
        <Evidence round={round} />
        {round.enough_words && <p className="hb-t3 hb-xs">{round.enough_words}</p>}
      </div>
    </li>
  );
}

const weeksOf = ({ rounds_by: groups }: Readiness): number => Math.max(0, ...groups.flatMap(({ rounds }) => rounds.map(({ trend }) => trend.length)));

export function ByRound({ data }: { data: Readiness }) {
  return (
    <>
      <div className={styles.head} aria-hidden>
        <span>{t("round")}</span>
        <RangeAxis />
        <span>{t("weeks", { count: weeksOf(data) })}</span>
        <span>{t("missing")}</span>
      </div>
      {data.rounds_by
        .filter(({ rounds }) => rounds.length > 0)
        .map(({ group, name, rounds }) => (
          <section key={group} className={styles.group} aria-label={name}>
            <h2>{name}</h2>
            <ul>
              {rounds.map((round) => (
                <Row key={round.round} round={round} />
              ))}
            </ul>
          </section>
        ))}
      <p className={styles.legend}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
          <path d="M7 1v12" className={styles.bar} />
        </svg>
        <span>{t("legend")}</span>
      </p>
    </>
  );
}

function rangeCell({ range }: ReadinessRound): string {
  if (!range) return t("noneYet");
  const [low, high] = [stepWords(range[0]), stepWords(range[1])];
  return low === high ? t("rangeSame", { low }) : t("rangeFromTo", { low, high });
}

export function RoundTable({ data }: { data: Readiness }) {
  const heads = [t("round"), t("confidence"), t("range"), t("needs"), t("weeks", { count: weeksOf(data) }), t("evidence"), t("missing")];
  return (
    <SideScroll label={t("byRound")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rounds_by.flatMap(({ rounds }) =>
            rounds.map((round) => {
              const trend = trendOf(round.trend);
              return (
                <tr key={round.round}>
                  <th scope="row">{round.name}</th>
                  <td>
                    <ConfidenceSign level={round.confidence} words={capital(round.confidence_words)} />
                  </td>
                  <td>{rangeCell(round)}</td>
                  <td>{NEEDS[round.needs]}</td>
                  <td>{trend ? directionWords(trend.direction) : t("noneYet")}</td>
                  <td>{round.evidence_words}</td>
                  <td>
                    {round.missing} {round.enough_words}
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </SideScroll>
  );
}
