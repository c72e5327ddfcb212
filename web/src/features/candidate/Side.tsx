/** The facts beside an application: its clocks, what is known of the candidate, and their files. */
import type { ApplicationView, Due } from "@/api/types/application";
import { clock, relativeDay, zoneCity } from "@/lib/time";
import { HrefLink } from "@/ui/HrefLink";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { type DefinitionRow, DefinitionRows } from "@/ui/parts/DefinitionRows";
import { LimitBar } from "@/ui/parts/LimitBar";
import { useNow, useViewerZone } from "@/ui/viewer";
import { Files } from "./Files";
import styles from "./Side.module.css";
import { t } from "./words";

export function Side({ view }: { view: ApplicationView }) {
  const { candidate } = view;
  const duplicate = candidate.duplicates[0];
  return (
    <aside className={styles.side} aria-label={t("facts")}>
      {duplicate && (
        <div className="hb-note warn">
          <Icon name="people" />
          <div>
            {t("duplicates", { count: candidate.duplicates.length })}: {duplicate.name} ({duplicate.why}).{" "}
            <HrefLink className="hb-link" href={`/candidates/${candidate.id}?merge=${duplicate.id}`}>
              {t("compare")}
            </HrefLink>
          </div>
        </div>
      )}
      <Clocks clocks={ENDED.has(view.state) ? view.clocks.filter((due) => due.state === "met") : view.clocks} />
      <section aria-labelledby="about-title">
        <div className="hb-panel-h">
          <h2 className="hb-h-sec" id="about-title">
            {t("about")}
          </h2>
          <span className="acts">
            <HrefLink className={styles.edit} href={`/candidates/${candidate.id}`} aria-label={t("editRecord", { name: candidate.name })}>
              {t("edit")}
            </HrefLink>
          </span>
        </div>
        <About view={view} />
      </section>
      <Files view={view} />
    </aside>
  );
}

/** What did not happen by then is not due any more. */
const ENDED = new Set(["hired", "rejected", "withdrawn"]);

const isBar = (due: Due) => due.day !== null && due.of_day !== null && due.state !== "not_started";

function Clocks({ clocks }: { clocks: Due[] }) {
  if (clocks.length === 0) return null;
  const bars = clocks.filter(isBar);
  const rest = clocks.filter((due) => !isBar(due));
  return (
    <section aria-labelledby="clocks-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="clocks-title">
          {t("clocks")}
        </h2>
        <span className={cx("acts", "hb-xs", "hb-t3")}>{t("businessDays")}</span>
      </div>
      {bars.length > 0 && (
        <dl className={styles.clocks}>
          {bars.map((due) => (
            <Bar key={due.clock} due={due} />
          ))}
        </dl>
      )}
      {rest.length > 0 && (
        <dl className={cx(styles.clocks, styles.due, bars.length > 0 && styles.ruled)}>
          {rest.map((due) => (
            <div key={due.clock} className={styles.pair}>
              <dt>{due.name}</dt>
              <dd className={cx("hb-xs", due.state === "late" ? "hb-bad-t" : "hb-t2")}>
                <DueWords due={due} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Bar({ due }: { due: Due }) {
  const running = due.state === "running" || due.state === "soon";
  return (
    <div className={styles.pair}>
      <dt>{due.name}</dt>
      <dd>
        <span className={cx("hb-xs", due.state === "late" ? "hb-bad-t" : due.state === "soon" ? "hb-warn-t" : "hb-t2")}>
          {due.state === "soon" ? <DueWords due={due} /> : due.words}
        </span>
        <LimitBar value={due.day ?? 0} limit={due.of_day ?? 1} label={due.words} running={running} />
      </dd>
    </div>
  );
}

function DueWords({ due }: { due: Due }) {
  const zone = useViewerZone();
  const now = useNow();
  if (due.state === "met" && due.met_at) return t("metOn", { when: relativeDay(due.met_at, zone, now) });
  if (due.due_at && due.state !== "late" && due.state !== "on_hold") return t("by", { when: relativeDay(due.due_at, zone, now) });
  return due.words;
}

function About({ view: { candidate, source, requisition, applied_at, process } }: { view: ApplicationView }) {
  const zone = useViewerZone();
  const now = useNow();
  const rows: DefinitionRow[] = candidate.about.map((fact) => ({ term: fact.label, detail: fact.value }));
  const known = new Set(rows.map((row) => row.term.toLowerCase()));
  const add = (term: string, detail: DefinitionRow["detail"] | "") => {
    if (detail && !known.has(term.toLowerCase())) rows.push({ term, detail });
  };
  if (rows.length === 0) add(t("now"), candidate.headline);
  const theirs = candidate.time_zone;
  const there = theirs && theirs !== zone ? t("theirClock", { time: clock(now, theirs) }) : "";
  add(t("where"), [candidate.location || (theirs && zoneCity(theirs)), there].filter(Boolean).join(", "));
  add(t("source"), source || candidate.source);
  add(t("email"), candidate.email && <a className={cx("hb-link", styles.link)} href={`mailto:${candidate.email}`} title={candidate.email}>{candidate.email}</a>);
  add(t("phone"), candidate.phone && <a className="hb-link" href={`tel:${candidate.phone.replace(/\s/g, "")}`}>{candidate.phone}</a>);
  add(t("links"), candidate.links.length > 0 && <Links links={candidate.links} />);
  add(t("applied"), relativeDay(applied_at, zone, now));
  add(t("recruiter"), requisition.recruiter.name);
  add(t("manager"), requisition.hiring_manager.name);
  add(
    t("process"),
    <HrefLink className="hb-link" href={`/processes/${process.id}?version=${process.version}`}>
      {t("processVersion", { id: process.id, version: process.version })}
    </HrefLink>,
  );
  return (
    <>
      <DefinitionRows rows={rows} termWidth="4.5rem" />
      {!candidate.email && <p className={cx("hb-xs", "hb-t3", styles.hidden)}>{t("hidden")}</p>}
    </>
  );
}

const shown = (link: string) => link.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

function Links({ links }: { links: string[] }) {
  return (
    <>
      {links.map((link) => (
        <a key={link} className={cx("hb-link", styles.link)} href={link} target="_blank" rel="noopener noreferrer">
          {shown(link)}
        </a>
      ))}
    </>
  );
}
