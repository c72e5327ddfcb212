/** A block that keys have moved is drawn anew in another day; the focus goes with it. */
import { useEffect, type RefObject } from "react";

let followed: string | null = null;

export const followBlock = (id: string): void => {
  followed = id;
};

export function useFollowed(id: string, ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (followed !== id) return;
    followed = null;
    ref.current?.focus();
  }, [id, ref]);
}
