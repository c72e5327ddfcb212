/** For a link into a text: "Where the minutes go" is `where-the-minutes-go`. */
export const anchorOf = (heading: string): string =>
  heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
