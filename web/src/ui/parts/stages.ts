/** Widths of the boxes and arrows of a stage diagram, as shares of the whole, so that it draws at any size. */
export interface StageText {
  name: string;
  note?: string;
}

/** Rough widths of a letter in px at 12 px semibold and 11 px regular; boxes only need to be near enough. */
const NAME_LETTER = 7.1;
const NOTE_LETTER = 6;
const PADDING = 24;
const SMALLEST = 72;
const ARROW = 35;

export interface Layout {
  /** Value for `grid-template-columns`: box, arrow, box, ... */
  columns: string;
  /** Left and right edge of each box, 0 to 1. */
  boxes: Array<[number, number]>;
}

export function stageLayout(stages: readonly StageText[]): Layout {
  const widths = stages.map((stage) =>
    Math.max(SMALLEST, PADDING + stage.name.length * NAME_LETTER, PADDING + (stage.note?.length ?? 0) * NOTE_LETTER),
  );
  const total = widths.reduce((sum, width) => sum + width, 0) + ARROW * Math.max(0, stages.length - 1);
  const boxes: Array<[number, number]> = [];
  let left = 0;
  for (const width of widths) {
    boxes.push([left / total, (left + width) / total]);
    left += width + ARROW;
  }
  const columns = widths.map((width) => `minmax(0, ${Math.round(width)}fr)`).join(` minmax(0, ${ARROW}fr) `);
  return { columns, boxes };
}
