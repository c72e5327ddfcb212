import type { MouseEvent, ReactNode } from "react";

/** Where a picture's mark leads: an address, an action, or both (the action then replaces a plain click). */
export interface Target {
  href?: string;
  onSelect?: () => void;
}

export interface PressableProps extends Target {
  className?: string;
  label?: string;
  title?: string;
  current?: boolean;
  style?: React.CSSProperties;
  children: ReactNode;
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link when it has an address, a button when it only acts, and plain text when it does neither. */
export function Pressable({ href, onSelect, label, current, children, ...rest }: PressableProps) {
  if (href) {
    const follow = (event: MouseEvent) => {
      if (!onSelect || !isPlain(event)) return;
      event.preventDefault();
      onSelect();
    };
    return (
      <a {...rest} href={href} aria-label={label} aria-current={current || undefined} onClick={follow}>
        {children}
      </a>
    );
  }
  if (onSelect) {
    return (
      <button {...rest} type="button" aria-label={label} aria-current={current || undefined} onClick={onSelect}>
        {children}
      </button>
    );
  }
  return <span {...rest}>{children}</span>;
}
