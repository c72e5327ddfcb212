/** What a letter reads like once its slots are filled. */
const INVENTED: Record<string, string> = {
  candidate: "Elena Duarte",
  role: "Engineering manager, Payments",
  date: "Monday 30 November",
  sender: "Sofia Marques",
  link: "https://hiring.example.com/status/…",
  level: "L6",
  start_date: "1 February",
  salary: "as agreed",
};

const SLOT = /\{\{\s*(\w+)\s*\}\}/g;

export const filled = (text: string, organisation: string): string =>
  text.replace(SLOT, (slot, name: string) => (name === "organisation" ? organisation : (INVENTED[name] ?? slot)));

/** Slots in these words that the shipped letter does not have, so that nothing would fill them in. */
export function strangers(words: string, shipped: string): string[] {
  const names = (text: string) => [...text.matchAll(SLOT)].map((match) => match[1] ?? "");
  const known = new Set([...names(shipped), "organisation", "candidate", "role", "sender"]);
  return [...new Set(names(words))].filter((name) => !known.has(name));
}
