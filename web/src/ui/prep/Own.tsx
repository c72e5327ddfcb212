/** The person's own words, in the reading serif. What the product says never stands in it. */
import type { ReactNode } from "react";
import { cx } from "@/ui/parts/cx";
import "./own.css";

export interface OwnProps {
  /** `q` sets quotation marks: words quoted inside a sentence of ours. */
  as?: "q" | "span" | "p" | "div" | "blockquote";
  className?: string | undefined;
  children: ReactNode;
}

/** For fields in which own words are typed. */
export const OWN = "hb-own";

export function Own({ as: Tag = "span", className, children }: OwnProps) {
  return (
    <Tag className={cx(OWN, className)} dir="auto">
      {children}
    </Tag>
  );
}
