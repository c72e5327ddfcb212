/** The field guide, shipped with the program. */
export interface GuidePage {
  id: string;
  title: string;
  summary: string;
  group: string;
  markdown: string;
}

export interface Guide {
  items: GuidePage[];
}
