/** Where, when and how large: one line, and the form behind it. */
import { Button, Input, NumberInput, Popover, TextInput } from "@mantine/core";
import { Icon } from "@/ui/icons/Icon";
import { Segmented, type SegmentedProps } from "@/ui/parts/Segmented";
import { OWN } from "@/ui/prep/Own";
import { day } from "@/lib/time";
import { useNow, useViewerZone } from "@/ui/viewer";
import { timesWords, t as shared } from "../words";
import styles from "./Editor.module.css";
import { WORDS_BEFORE_FINDINGS } from "./measure";
import type { Writing } from "./useStory";
import { t } from "./words";

export interface FactsProps {
  writing: Writing;
  readOnly: boolean;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

const LEVELS = [6, 7];

function Choice<T extends string>(props: SegmentedProps<T>) {
  return (
    <div>
      <Input.Label component="span" size="xs">
        {props.label}
      </Input.Label>
      <div>
        <Segmented {...props} />
      </div>
    </div>
  );
}

function Form({ writing }: { writing: Writing }) {
  const { input } = writing.draft;
  const text = (field: "employer" | "role" | "team" | "scope") => ({
    label: t(field),
    size: "xs",
    classNames: { input: OWN },
    value: input[field],
    onChange: (event: { currentTarget: HTMLInputElement }) => writing.set({ [field]: event.currentTarget.value }),
  });
  const kinds = (["technical", "people"] as const).map((value) => ({ value, label: t(value) }));
  const contexts = (["loop", "phone"] as const).map((value) => ({ value, label: t(value) }));
  const levels = LEVELS.map((level) => ({ value: String(level), label: `L${level}` }));
  return (
    <div className={styles.form}>
      <TextInput {...text("employer")} />
      <NumberInput
        size="xs" label={t("year")} value={input.year ?? ""} allowDecimal={false} allowNegative={false} hideControls maxLength={4}
        onChange={(year) => writing.set({ year: typeof year === "number" && year > 0 ? year : null })}
      />
      <TextInput {...text("role")} />
      <TextInput {...text("team")} />
      <TextInput {...text("scope")} className={styles.wide} description={t("scopeHint")} />
      <Choice label={t("kind")} value={input.kind} options={kinds} onChange={(kind) => writing.set({ kind })} />
      <Choice label={t("context")} value={input.context} options={contexts} onChange={(context) => writing.set({ context })} />
      <Choice label={t("level")} value={String(input.level)} options={levels} onChange={(level) => writing.set({ level: Number(level) })} />
    </div>
  );
}

function Told({ writing }: { writing: Writing }) {
  const { told, last_told_at: last } = writing.story;
  const zone = useViewerZone();
  const now = useNow();
  if (told === 0) return <span>{t("notTold")}</span>;
  return (
    <span>
      {t("told")} <b>{timesWords(told)}</b>
      {last && `, ${t("lastTold", { day: day(last, zone, now) })}`}
    </span>
  );
}

/** "fits" is said only once there is enough text to judge by. */
function levelWords({ draft: { input, report, found } }: Writing): string {
  const { level } = input;
  if (report.words < WORDS_BEFORE_FINDINGS) return t("forLevel", { level });
  return t(found.some(({ rule, kept }) => rule === "scope-below-level" && !kept) ? "below" : "fits", { level });
}

export function Facts({ writing, readOnly, opened, onChange }: FactsProps) {
  const { input } = writing.draft;
  const bare = !input.employer && !input.year && !input.scope && !input.team;
  return (
    <div className={styles.facts} role="group" aria-label={t("facts")}>
      {input.status === "draft" && <span className="hb-badge line">{shared("draft")}</span>}
      {(input.employer || input.year) && (
        <span>
          {input.employer}
          {input.employer && input.year ? ", " : ""}
          {input.year && <b>{input.year}</b>}
        </span>
      )}
      <span>{shared(input.kind === "people" ? "peopleStory" : "technicalStory")}</span>
      {input.scope ? (
        <span>
          {t("scopeFact")} <b>{input.scope}</b>, {levelWords(writing)}
        </span>
      ) : (
        <span>{levelWords(writing)}</span>
      )}
      <Told writing={writing} />
      {!readOnly && (
        <Popover opened={opened} onChange={onChange} width={420} position="bottom-start" trapFocus returnFocus withRoles={false}>
          <Popover.Target>
            <button
              type="button" className={bare ? "hb-link" : styles.change} title={t("keyFacts")}
              aria-haspopup="dialog" aria-expanded={opened} onClick={() => onChange(!opened)}
            >
              {bare ? t("addFacts") : <Icon name="pencil" size={14} label={t("keyFacts")} />}
            </button>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={t("facts")} maw="calc(100vw - 2rem)">
            <Form writing={writing} />
            <Button size="xs" mt="sm" onClick={() => onChange(false)}>
              {t("done")}
            </Button>
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}
