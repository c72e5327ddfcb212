/** Writing: the text is the page; what there is to look at points from the side. */
import { useEffect, useRef, useState } from "react";
import type { Section } from "@/api/types/prep/stories";
import { useShortcut } from "@/ui/shortcuts";
import { type Found, neighbour } from "./draft";
import styles from "./Editor.module.css";
import { Facts } from "./Facts";
import { Findings } from "./Findings";
import { Meter, WhoActs } from "./Gauges";
import { SECTIONS } from "./marks";
import { secondsOf } from "./measure";
import { Notices } from "./Notices";
import { remedyOf } from "./rules";
import { SectionField } from "./SectionField";
import type { Writing } from "./useStory";
import { useFindingKeys } from "./useFindingKeys";
import { t } from "./words";

type Sheet = "facts" | "shows" | null;

/** Places the caret at a finding's words, or selects them, so that they can be written anew. */
function useFields(writing: Writing) {
  const fields = useRef(new Map<Section, HTMLTextAreaElement>());
  const paper = useRef<HTMLDivElement>(null);
  const go = (finding: Found, select: boolean) => {
    const field = finding.section && fields.current.get(finding.section);
    if (!field) return;
    const mark = writing.draft.marks[finding.section as Section].find(({ key }) => key === finding.key);
    field.focus({ preventScroll: Boolean(mark) });
    if (mark) field.setSelectionRange(mark.start, select ? mark.end : mark.start);
  };
  useEffect(() => {
    if (writing.active) paper.current?.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [writing.active]);
  const hold = (section: Section) => (field: HTMLTextAreaElement | null) => {
    if (field) fields.current.set(section, field);
    else fields.current.delete(section);
  };
  const start = () => fields.current.get("situation")?.focus({ preventScroll: true });
  return { paper, go, hold, start };
}

function Title({ writing, readOnly }: { writing: Writing; readOnly: boolean }) {
  return (
    <textarea
      className={`${styles.title} hb-h-page`}
      rows={1}
      dir="auto"
      aria-label={t("title")}
      placeholder={t("untitled")}
      value={writing.draft.input.title}
      readOnly={readOnly}
      // A title is one line; Enter goes on to the text.
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        document.querySelector<HTMLTextAreaElement>(`.${styles.text}`)?.focus();
      }}
      onChange={(event) => writing.set({ title: event.currentTarget.value.replace(/[\r\n]+/g, " ") })}
    />
  );
}

export function WriteView({ writing }: { writing: Writing }) {
  const { draft, found, active, setActive, elsewhere } = writing;
  const { input, report } = draft;
  const [sheet, setSheet] = useState<Sheet>(null);
  const { paper, go, hold, start } = useFields(writing);
  const readOnly = elsewhere !== null;
  // A new story begins with where it was; a written one is read first.
  const bare = SECTIONS.every((section) => input[section] === "");
  useEffect(() => {
    if (bare) start();
    // Only when the story is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const step = (by: 1 | -1) => {
    const next = neighbour(found, active, by);
    if (!next) return;
    setActive(next.key);
    go(next, false);
  };
  const remedy = (finding: Found) => {
    const to = remedyOf(finding);
    if (to?.at === "text") go(finding, !readOnly);
    else if (to) setSheet(to.at);
  };
  const current = found.find(({ key }) => key === active);
  useFindingKeys(step);
  useShortcut({ keys: "F8", label: t("next"), group: t("keyGroup"), run: () => step(1), when: found.length > 0 });
  useShortcut({ keys: "e", label: t("keyFacts"), group: t("keyGroup"), run: () => setSheet("facts"), when: !readOnly });
  useShortcut({ keys: "s", label: t("keyShows"), group: t("keyGroup"), run: () => setSheet("shows"), when: !readOnly });
  useShortcut({ keys: "x", label: t("keyKeep"), group: t("keyGroup"), run: () => current && writing.keep(current, true), when: Boolean(current) && !readOnly });

  const opened = (name: Sheet) => ({ opened: sheet === name, onChange: (open: boolean) => setSheet(open ? name : null) });
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <header className={styles.head}>
          <Title writing={writing} readOnly={readOnly} />
          <Facts writing={writing} readOnly={readOnly} {...opened("facts")} />
          <div className={styles.gauges}>
            <Meter report={report} context={input.context} />
            <WhoActs report={report} />
          </div>
        </header>
        <div className={styles.paper} ref={paper}>
          <Notices writing={writing} />
          {SECTIONS.map((section) => (
            <SectionField
              key={section}
              section={section}
              ref={hold(section)}
              text={input[section]}
              seconds={secondsOf(report.sections.find((each) => each.section === section)?.words ?? 0)}
              marks={draft.marks[section]}
              active={active}
              readOnly={readOnly}
              onType={(text) => writing.type(section, text)}
              onPick={setActive}
              onCompose={(composing) => (composing ? writing.holdLint() : writing.releaseLint())}
            />
          ))}
        </div>
      </div>
      <Findings writing={writing} readOnly={readOnly} onJump={(finding) => go(finding, false)} onStep={step} onRemedy={remedy} shows={opened("shows")} />
    </div>
  );
}
