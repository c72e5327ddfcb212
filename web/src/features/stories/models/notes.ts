/** Margin notes in the order of the text, numbered through the story. Places are UTF-16 indexes of the field's text. */
import type { ModelStory, Section } from "@/api/types/prep/stories";
import { placeInField } from "@/lib/scalars";
import { SECTIONS } from "../editor/marks";

export interface Note {
  n: number;
  section: Section;
  start: number;
  end: number;
  text: string;
}

export function notesOf(story: ModelStory): Note[] {
  return story.notes
    .toSorted((one, other) => SECTIONS.indexOf(one.section) - SECTIONS.indexOf(other.section) || one.start - other.start)
    .map(({ section, start, end, text }, at) => ({
      n: at + 1, section, text,
      start: placeInField(story[section], start),
      end: placeInField(story[section], end),
    }));
}
