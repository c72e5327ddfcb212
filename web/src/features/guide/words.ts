import { messages } from "@/lib/messages";

export const t = messages({
  title: "Field guide",
  head: "How the process works, and how to get ready for it",
  count: { one: "{count} article, kept in the program: it needs no network", other: "{count} articles, kept in the program: they need no network" },
  search: "Search the guide",
  clear: "Clear the search",
  found: { one: "{count} article", other: "{count} articles" },
  nothing: "Nothing in the guide holds all of these words. Fewer words find more.",
  contents: "In this article",
  before: "Before",
  next: "Next",
  keyGroup: "Field guide",
  keySearch: "Search the guide",
  unknown: "There is no article of this name.",
  all: "All articles",
});

const GROUPS: Record<string, string> = { know: "Know the process", prepare: "Prepare", perform: "On the day and after it" };

export const groupWords = (group: string): string => GROUPS[group] ?? group;
