/** Where a conversation stands in its agenda. */
export interface Segment {
  /** In a sentence: "question 2". */
  name: string;
  /** Under the bar: "Q2"; empty for the opening and the close. */
  short?: string;
  minutes: number;
  /** A main part (questions) or one around it (context, their questions). */
  kind?: "main" | "side";
}

export interface Position {
  /** The running segment, or the last one once the time is up. */
  index: number;
  /** Share of that segment that has passed. */
  into: number;
  /** Seconds left in it. */
  left: number;
  /** Seconds past the end of the whole agenda. */
  over: number;
  /** Share of the whole agenda that has passed. */
  along: number;
}

export function totalMinutes(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.minutes, 0);
}

export function position(segments: readonly Segment[], elapsedSeconds: number): Position {
  const elapsed = Math.max(0, elapsedSeconds);
  const total = totalMinutes(segments) * 60;
  let start = 0;
  for (const [index, segment] of segments.entries()) {
    const length = segment.minutes * 60;
    if (elapsed < start + length) {
      const passed = elapsed - start;
      return { index, into: passed / length, left: length - passed, over: 0, along: elapsed / total };
    }
    start += length;
  }
  return { index: Math.max(0, segments.length - 1), into: 1, left: 0, over: elapsed - total, along: 1 };
}
