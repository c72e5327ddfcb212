import { useState } from "react";
import { Icon, iconNames } from "../icons/Icon";
import { Avatar } from "../parts/Avatar";
import { AvatarStack } from "../parts/AvatarStack";
import { Badge } from "../parts/Badge";
import { Chip } from "../parts/Chip";
import { Kbd } from "../parts/Kbd";
import { PersonaSwitcher } from "../parts/PersonaSwitcher";
import { ReadOnlyBadge } from "../parts/ReadOnlyBadge";
import { Segmented } from "../parts/Segmented";
import styles from "./Gallery.module.css";
import { panel, personas } from "./samples";
import { Section, Specimen } from "./Specimen";

export function PeopleSection() {
  const [persona, setPersona] = useState("amara");
  const [late, setLate] = useState(true);
  const [view, setView] = useState<"board" | "table">("board");
  return (
    <Section title="People and small parts">
      <Specimen name="Avatar" row>
        {personas.map((person) => (
          <Avatar key={person.id} name={person.name} barRaiser={person.barRaiser} />
        ))}
        <Avatar name="Naledi Mokoena" size="md" barRaiser />
        <Avatar name="Elena Vasquez" size="lg" />
      </Specimen>
      <Specimen name="AvatarStack" row>
        <AvatarStack people={panel} />
        <AvatarStack people={panel} max={4} />
      </Specimen>
      <Specimen name="Badge" row>
        <Badge>Draft, 3 of 4 rated</Badge>
        <Badge tone="ok" icon="check">In time</Badge>
        <Badge tone="warn">Due today</Badge>
        <Badge tone="bad" icon="warning">Overdue</Badge>
        <Badge tone="info">Loop running</Badge>
        <Badge tone="accent" icon="block">may veto</Badge>
        <Badge tone="seal" icon="lock">5 of 6 in</Badge>
        <Badge outlined>strict</Badge>
        <ReadOnlyBadge reason="Submitted 16:52, version 1" />
      </Specimen>
      <Specimen name="Chip" row>
        <Chip dot="bad" pressed={late} onClick={() => setLate(!late)}>3 late</Chip>
        <Chip dot="warn" pressed={false} onClick={() => undefined}>3 due today</Chip>
        <Chip dot="open" pressed={false} onClick={() => undefined}>1 waiting on the candidate</Chip>
        <Chip onRemove={() => undefined}>Level L6</Chip>
      </Specimen>
      <Specimen name="Segmented and Kbd" row>
        <Segmented
          label="View"
          value={view}
          onChange={setView}
          options={[
            { value: "board", label: "Board", icon: "board" },
            { value: "table", label: "Table", icon: "list" },
          ]}
        />
        <span>
          <Kbd keys="Ctrl K" /> <Kbd keys="J" />
        </span>
      </Specimen>
      <Specimen name="PersonaSwitcher" row>
        <div style={{ width: 216 }}>
          <PersonaSwitcher personas={personas} current={persona} onSwitch={setPersona} />
        </div>
        <PersonaSwitcher personas={personas} current="naledi" onSwitch={setPersona} rail />
      </Specimen>
      <Specimen name="Icon">
        <div className={styles.icons}>
          {iconNames.map((name) => (
            <div key={name}>
              <Icon name={name} />
              <span className="hb-cut">{name}</span>
            </div>
          ))}
        </div>
      </Specimen>
    </Section>
  );
}
