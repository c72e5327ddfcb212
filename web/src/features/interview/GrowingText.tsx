import { type FocusEvent, type Ref, type TextareaHTMLAttributes, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { cx } from "@/ui/parts/cx";
import styles from "./Notes.module.css";

export interface GrowingTextProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "rows" | "ref"> {
  ref?: Ref<HTMLTextAreaElement>;
}

/** A text field as tall as its text. Browsers with `field-sizing` do it alone, for the others it is measured. */
export function GrowingText({ ref, className, ...rest }: GrowingTextProps) {
  const element = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => element.current as HTMLTextAreaElement, []);
  useLayoutEffect(() => {
    const field = element.current;
    if (!field || CSS.supports?.("field-sizing", "content")) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  }, [rest.value]);
  return <textarea ref={element} rows={1} className={cx(styles.grow, className)} {...rest} />;
}

/** For a field that opens with text in it: writing goes on behind the last word. */
export function toEnd({ target }: FocusEvent<HTMLTextAreaElement>): void {
  target.setSelectionRange(target.value.length, target.value.length);
}
