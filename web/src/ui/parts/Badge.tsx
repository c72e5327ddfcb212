import type { ReactNode } from "react";
import { Icon, type IconName } from "../icons/Icon";
import styles from "./Badge.module.css";
import { cx } from "./cx";

export type Tone = "idle" | "ok" | "warn" | "bad" | "info" | "accent" | "seal";

export interface BadgeProps {
  tone?: Tone;
  outlined?: boolean;
  icon?: IconName;
  children: ReactNode;
  title?: string;
}

/** A word about a thing. The word is the message, the tone only helps. */
export function Badge({ tone = "idle", outlined, icon, children, title }: BadgeProps) {
  return (
    <span className={cx(styles.badge, styles[tone], outlined && styles.outlined)} title={title}>
      {icon && <Icon name={icon} size={12} />}
      <span className="hb-cut">{children}</span>
    </span>
  );
}
