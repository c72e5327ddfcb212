/** What there is to look at, beside the text; on a narrow screen a sheet below it. */
import { ActionIcon } from "@mantine/core";
import { useState } from "react";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { Kbd } from "@/ui/parts/Kbd";
import { countWords } from "@/ui/prep/minutes";
import { Own } from "@/ui/prep/Own";
import { capital } from "../words";
import { type Found, groupsOf } from "./draft";
import styles from "./Editor.module.css";
import { FindingCard, whereOf } from "./FindingCard";
import { WORDS_BEFORE_FINDINGS } from "./measure";
import { Shows } from "./Shows";
import type { Writing } from "./useStory";
import { t } from "./words";

export interface FindingsProps {
  writing: Writing;
  readOnly: boolean;
  onJump: (finding: Found) => void;
  onStep: (step: 1 | -1) => void;
  onRemedy: (finding: Found) => void;
  shows: { opened: boolean; onChange: (opened: boolean) => void };
}

export function headline(count: number, words: number): string {
  if (words < WORDS_BEFORE_FINDINGS) return t("tooEarly");
  return count === 0 ? t("nothing") : t("toLookAt", { count, words: capital(countWords(count)) });
}

function Kept({ list, readOnly, onUnkeep }: { list: readonly Found[]; readOnly: boolean; onUnkeep: (finding: Found) => void }) {
  if (list.length === 0) return null;
  return (
    <details className={styles.keptList}>
      <summary>{t("keptHead", { count: list.length, words: capital(countWords(list.length)) })}</summary>
      <ul>
        {list.map((finding) => (
          <li key={finding.key}>
            <span className="hb-mono">{finding.rule}</span>
            {finding.quote !== "" && <Own as="q" className="hb-cut">{finding.quote}</Own>}
            {!readOnly && (
              <button type="button" className="hb-link" onClick={() => onUnkeep(finding)}>
                {t("unkeep")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Said aloud when one goes from finding to finding by key. */
function Announcement({ found, active }: { found: readonly Found[]; active: string | null }) {
  const at = found.findIndex(({ key }) => key === active);
  const finding = found[at];
  return (
    <p className="hb-vh" role="status">
      {finding && t("atFinding", { at: at + 1, of: found.length, rule: finding.rule, where: whereOf(finding), message: finding.message, fix: finding.fix })}
    </p>
  );
}

export function Findings({ writing, readOnly, onJump, onStep, onRemedy, shows }: FindingsProps) {
  const { draft, found, active, setActive } = writing;
  const [open, setOpen] = useState(false);
  const groups = groupsOf(found);
  const head = headline(groups.length, draft.report.words);
  return (
    <aside className={cx(styles.right, !open && styles.shut)} aria-label={t("findings")}>
      <div className={styles.counter}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? "chevronDown" : "chevronUp"} />
          {head}
        </button>
        {found.length > 0 && (
          <>
            <ActionIcon aria-label={t("previous")} onClick={() => onStep(-1)}>
              <Icon name="chevronLeft" />
            </ActionIcon>
            <ActionIcon
              aria-label={t("next")}
              onClick={() => {
                setOpen(true);
                onStep(1);
              }}
            >
              <Icon name="chevronRight" />
            </ActionIcon>
          </>
        )}
      </div>
      <section aria-labelledby="findings-head">
        <div className={cx("hb-panel-h", styles.inPane)}>
          <h2 className="hb-h-sec" id="findings-head">
            {head}
          </h2>
          {found.length > 0 && (
            <span className="acts">
              <button type="button" className="hb-t3 hb-xs hb-row hb-gap1" aria-keyshortcuts="F8" onClick={() => onStep(1)}>
                {t("nextKey")} <Kbd keys="F8" />
              </button>
            </span>
          )}
        </div>
        <ul>
          {groups.map((group) => (
            <FindingCard
              key={group.found[0]?.key}
              group={group}
              active={active}
              readOnly={readOnly}
              onPick={(finding) => {
                setActive(finding.key);
                onJump(finding);
              }}
              onRemedy={onRemedy}
              onKeep={(finding) => writing.keep(finding, true)}
            />
          ))}
        </ul>
        <Kept list={writing.kept} readOnly={readOnly} onUnkeep={(finding) => writing.keep(finding, false)} />
        <Announcement found={found} active={active} />
      </section>
      <Shows writing={writing} readOnly={readOnly} {...shows} />
    </aside>
  );
}
