/** Which stories are shown, and in which order. Pure. */
import type { StoryBrief } from "@/api/types/prep/stories";
import type { BankSearch } from "../routes";

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{Diacritic}/gu, "").toLowerCase();

const wordsOf = ({ title, employer, role, team, scope, year }: StoryBrief) => fold([title, employer, role, team, scope, year ?? ""].join(" "));

export const isFiltered = ({ q, kind, status, principle }: BankSearch): boolean => Boolean(q ?? kind ?? status ?? principle);

export function shownOf(stories: readonly StoryBrief[], { q, kind, status, principle, sort }: BankSearch): StoryBrief[] {
  const wanted = fold(q ?? "").split(/\s+/).filter(Boolean);
  const fits = (story: StoryBrief) =>
    (!kind || story.kind === kind) &&
    (!status || story.status === status) &&
    (!principle || story.principles.some(({ id }) => id === principle)) &&
    wanted.every((word) => wordsOf(story).includes(word));
  return stories.filter(fits).toSorted((one, other) => {
    if (sort === "title") return one.title.localeCompare(other.title, "en");
    if (sort === "findings") return other.findings - one.findings || other.updated_at.localeCompare(one.updated_at);
    if (sort === "told") return one.told - other.told || (one.last_told_at ?? "").localeCompare(other.last_told_at ?? "");
    return other.updated_at.localeCompare(one.updated_at);
  });
}
