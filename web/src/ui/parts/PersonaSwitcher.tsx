import { Popover } from "@mantine/core";
import { useState } from "react";
import { Icon } from "../icons/Icon";
import { Avatar } from "./Avatar";
import { cx } from "./cx";
import styles from "./PersonaSwitcher.module.css";
import { usePersonaList, type Persona } from "./usePersonaList";
import { words } from "./words";

export interface PersonaSwitcherProps {
  personas: readonly Persona[];
  /** Id of the persona whose eyes we use. */
  current: string;
  onSwitch: (id: string) => void;
  /** Only the avatar, at the foot of a rail. */
  rail?: boolean;
}

/** Demo only: look at the product as somebody else. The dashed line says that it is not part of the product. */
export function PersonaSwitcher({ personas, current, onSwitch, rail }: PersonaSwitcherProps) {
  const [open, setOpen] = useState(false);
  const me = personas.find((persona) => persona.id === current);
  const list = usePersonaList(personas, choose);

  function choose(id: string) {
    close(false);
    if (id !== current) onSwitch(id);
  }
  function close(next: boolean) {
    setOpen(next);
    if (!next) list.reset();
  }

  return (
    <Popover opened={open} onChange={close} position="top-start" width={272} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={cx(styles.trigger, rail && styles.rail)}
          onClick={() => close(!open)}
        >
          <Avatar name={me?.name ?? "?"} size="md" barRaiser={me?.barRaiser} named />
          {!rail && me && <Who persona={me} role={words.demo(me.role)} />}
          {!rail && <Icon name="upDown" size={14} />}
          <span className="hb-vh">{rail ? words.switchFrom(me?.name ?? "") : words.switchPerson}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={words.findPerson}>
        <div className={styles.search}>
          <Icon name="search" size={14} />
          <input
            data-autofocus
            role="combobox"
            aria-expanded
            aria-autocomplete="list"
            aria-label={words.findPerson}
            aria-controls={list.listId}
            aria-activedescendant={list.shown[list.at] && list.optionId(list.shown[list.at]?.id ?? "")}
            placeholder={words.findPerson}
            value={list.query}
            onChange={(event) => list.search(event.currentTarget.value)}
            onKeyDown={list.onKeyDown}
          />
        </div>
        <div id={list.listId} className={styles.list} role="listbox" aria-label={words.findPerson} tabIndex={-1}>
          {list.shown.map((persona, index) => (
            <Option
              key={persona.id}
              id={list.optionId(persona.id)}
              persona={persona}
              active={index === list.at}
              selected={persona.id === current}
              onPoint={() => list.setActive(index)}
              onChoose={() => choose(persona.id)}
            />
          ))}
        </div>
        {list.shown.length === 0 && <p className={styles.nobody}>{words.nobodyFound}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

function Who({ persona, role }: { persona: Persona; role: string }) {
  return (
    <span className={styles.who}>
      <span className={cx(styles.name, "hb-cut")}>{persona.name}</span>
      <span className={cx(styles.role, "hb-cut")}>{role}</span>
    </span>
  );
}

interface OptionProps {
  id: string;
  persona: Persona;
  active: boolean;
  selected: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** Reached from the search field by the arrows, so it takes no tab stop of its own. */
function Option({ id, persona, active, selected, onPoint, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      className={cx(styles.option, active && styles.active)}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      onMouseMove={onPoint}
      onClick={onChoose}
      onKeyDown={(event) => event.key === "Enter" && onChoose()}
    >
      <Avatar name={persona.name} barRaiser={persona.barRaiser} named />
      <Who persona={persona} role={persona.role} />
      {selected && <Icon name="check" size={14} />}
    </div>
  );
}
