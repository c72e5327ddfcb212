import { drawings } from "./drawings";
import styles from "./Icon.module.css";

export type IconName = keyof typeof drawings;
export const iconNames = Object.keys(drawings) as IconName[];

export interface IconProps {
  name: IconName;
  /** Side in px. 14 beside 12 and 13 px text, 16 alone, 12 inside a badge. */
  size?: 11 | 12 | 14 | 16 | 20;
  /** Said aloud when no word stands beside the icon; without it the icon is decoration. */
  label?: string;
  className?: string;
}

/** Small sizes get a heavier pen so that the line never falls under one device pixel. */
function stroke(size: number): number {
  return size < 14 ? 2.2 : 1.5;
}

export function Icon({ name, size = 16, label, className }: IconProps) {
  return (
    <svg
      className={[styles.icon, className].filter(Boolean).join(" ")}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      strokeWidth={stroke(size)}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {drawings[name]}
    </svg>
  );
}
