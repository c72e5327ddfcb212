import type { ReactNode } from "react";

/** Line drawings for places without content, 120 by 64, one pen, no fill. */
export const emptyDrawings = {
  /** Columns without cards. */
  board: (
    <path d="M14 12h26v40H14zM47 12h26v28H47zM80 12h26v34H80zM20 20h14M20 27h9M53 20h14M53 27h10M86 20h14M86 27h8" />
  ),
  /** A day without blocks. */
  day: (
    <>
      <path d="M10 16h100M10 12v8M35 12v8M60 12v8M85 12v8M110 12v8" />
      <rect x="35" y="28" width="50" height="22" rx="3" strokeDasharray="4 3.5" />
    </>
  ),
  /** A page with a few lines. */
  notes: <path d="M40 8h30l10 10v38H40zM70 8v10h10M48 26h22M48 34h24M48 42h14" />,
  /** A bar with a wedge over it: nothing judged yet. */
  votes: <path d="M20 40h80M60 14l11 18H49zM30 52h8M46 52h8M66 52h8M82 52h8" />,
  /** A lock that is open: nothing to seal, or nothing left. */
  lock: <path d="M44 30h32v24H44zM50 30v-8a10 10 0 0 1 19-4M60 40v5M24 54h12M84 54h12" />,
  /** A glass over a line of text. */
  search: <path d="M54 12a17 17 0 1 1 0 34 17 17 0 0 1 0-34zM66.5 41.5 80 55M46 25h16M46 32h10M14 54h22M92 54h14" />,
} satisfies Record<string, ReactNode>;

export type EmptyDrawing = keyof typeof emptyDrawings;
