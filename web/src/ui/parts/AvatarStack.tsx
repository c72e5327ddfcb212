import { Avatar } from "./Avatar";
import styles from "./AvatarStack.module.css";
import type { Person } from "./people";
import { words } from "./words";

export interface AvatarStackProps {
  people: readonly Person[];
  /** How many are drawn; the rest is a count. */
  max?: number;
}

export function AvatarStack({ people, max = 8 }: AvatarStackProps) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const rest = people.slice(shown.length);
  return (
    <span className={styles.stack}>
      {shown.map((person) => (
        <Avatar key={person.id} name={person.name} barRaiser={person.barRaiser} />
      ))}
      {rest.length > 0 && (
        <span className={styles.more} title={rest.map((person) => person.name).join(", ")}>
          +{rest.length}
          <span className="hb-vh"> {words.others(rest.length)}</span>
        </span>
      )}
    </span>
  );
}
