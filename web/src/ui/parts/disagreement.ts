import { raisesBar, type Rating } from "./judgement";

export interface Rated {
  critical?: boolean;
  ratings: ReadonlyArray<Rating | null | undefined>;
}

export interface Spread {
  /** The different ratings given, lowest first: one dot each. */
  dots: Rating[];
  /** Points between the lowest and the highest; 0 with fewer than two ratings. */
  width: number;
  /** Some stand above the bar and some below it. */
  crosses: boolean;
  count: number;
}

export function spread(values: Rated["ratings"]): Spread {
  const given = values.filter((value): value is Rating => value != null);
  const dots = [...new Set(given)].sort((one, other) => one - other);
  const low = dots[0];
  const high = dots.at(-1);
  if (low === undefined || high === undefined) return { dots: [], width: 0, crosses: false, count: 0 };
  return { dots, width: high - low, crosses: raisesBar(high) && !raisesBar(low), count: given.length };
}

/**
 * The order of talk: across the bar first, then the widest spread, then critical principles, then those that
 * somebody rated low. Equal rows keep the order they came in, so the list never jumps without a reason.
 */
export function byDisagreement<R extends Rated>(rows: readonly R[]): R[] {
  const known = rows.map((row) => ({ row, spread: spread(row.ratings) }));
  known.sort((one, other) => {
    const bar = Number(other.spread.crosses) - Number(one.spread.crosses);
    const width = other.spread.width - one.spread.width;
    const critical = Number(other.row.critical ?? false) - Number(one.row.critical ?? false);
    const several = Number(other.spread.count > 1) - Number(one.spread.count > 1);
    const low = (one.spread.dots[0] ?? 5) - (other.spread.dots[0] ?? 5);
    return bar || width || several || critical || low;
  });
  return known.map((entry) => entry.row);
}
