/** A level as people write it: "L6" for 6. What is already a word stays one, in capitals. */
export const levelName = (level: number | string): string =>
  /^\d+$/.test(String(level)) ? `L${level}` : String(level).toUpperCase();
