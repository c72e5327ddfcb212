/** Shapes that many answers of the API share. Times are RFC 3339 texts in UTC. */
export type Id = string;
export type Time = string;
export type DateStr = string;

export type Vote = "hire" | "lean_hire" | "lean_no_hire" | "no_hire" | "advance" | "reject";
/** `four`: the votes of a loop round; `screen`: advance or reject. */
export type VoteKind = "four" | "screen";
export type Rating = 1 | 2 | 3 | 4;

export interface PersonRef {
  id: Id;
  name: string;
  initials: string;
  title?: string;
  bar_raiser?: boolean;
}

export interface RequisitionRef {
  id: Id;
  title: string;
  level: number;
}

export interface List<Item> {
  items: Item[];
  next: string | null;
}
