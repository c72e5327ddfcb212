/** Which principles the story shows, and how strongly; three at most should lead or carry. */
import { Button, NativeSelect, Popover } from "@mantine/core";
import type { Strength } from "@/api/types/prep/stories";
import { Strengths } from "../Strengths";
import { STRENGTHS, strengthWord, usePrinciples } from "../principles";
import styles from "./Editor.module.css";
import type { Writing } from "./useStory";
import { t } from "./words";

export interface ShowsProps {
  writing: Writing;
  readOnly: boolean;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

function Choose({ writing }: { writing: Writing }) {
  const { list } = usePrinciples();
  const { principles } = writing.draft.input;
  const set = (id: string, strength: Strength | undefined) => {
    const others = principles.filter((each) => each.id !== id);
    writing.set({ principles: strength ? [...others, { id, strength }] : others });
  };
  return (
    <div className={styles.choose}>
      {list.map(({ id, name }) => (
        <label key={id}>
          {name}
          <NativeSelect
            size="xs"
            value={principles.find((each) => each.id === id)?.strength ?? ""}
            data={[{ value: "", label: t("none") }, ...STRENGTHS.map((value) => ({ value, label: strengthWord(value) }))]}
            onChange={(event) => set(id, STRENGTHS.find((each) => each === event.currentTarget.value))}
          />
        </label>
      ))}
    </div>
  );
}

export function Shows({ writing, readOnly, opened, onChange }: ShowsProps) {
  const { principles } = writing.draft.input;
  return (
    <section aria-labelledby="shows-head">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="shows-head">
          {t("shows")}
        </h2>
        <span className="acts">
          {!readOnly && (
            <Popover opened={opened} onChange={onChange} width={340} position="top-end" trapFocus returnFocus withRoles={false}>
              <Popover.Target>
                <button type="button" className="hb-link hb-xs" aria-haspopup="dialog" aria-expanded={opened} onClick={() => onChange(!opened)}>
                  {t("change")}
                </button>
              </Popover.Target>
              <Popover.Dropdown role="dialog" aria-label={t("shows")}>
                <p className="hb-t3 hb-xs">{t("showsHint")}</p>
                <Choose writing={writing} />
                <Button size="xs" mt="xs" onClick={() => onChange(false)}>
                  {t("done")}
                </Button>
              </Popover.Dropdown>
            </Popover>
          )}
        </span>
      </div>
      {principles.length > 0 ? <Strengths list={principles} /> : <p className="hb-t3 hb-xs">{t("showsNone")}</p>}
    </section>
  );
}
