import styles from "./Avatar.module.css";
import { cx } from "./cx";
import { initials, tint } from "./people";
import { words } from "./words";

export interface AvatarProps {
  name: string;
  size?: "sm" | "md" | "lg";
  /** Wears the ring. */
  barRaiser?: boolean;
  /** The name is printed beside it, so the picture stays silent. */
  named?: boolean;
}

export function Avatar({ name, size = "sm", barRaiser, named }: AvatarProps) {
  const label = barRaiser ? `${name}, ${words.barRaiser}` : name;
  return (
    <span
      className={cx(styles.avatar, styles[`t${tint(name)}`], size !== "sm" && styles[size], barRaiser && styles.raiser)}
      title={label}
      role={named ? undefined : "img"}
      aria-label={named ? undefined : label}
      aria-hidden={named || undefined}
    >
      {initials(name)}
    </span>
  );
}
