/**
 * Every sentence that a part says by itself, in one place for translators.
 * Words that depend on the case (names, dates, reasons) come in as props.
 */
/** Small numbers read better as words. */
const SMALL = ["no", "one", "two", "three", "four", "five", "six"];

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const words = {
  // judgement
  theBar: "the bar",
  below: "below",
  bar: "bar",
  above: "above",
  notCast: "Not cast",
  notRated: "not rated",
  given: "given",
  yourVote: "Your vote",
  critical: "critical",
  principle: "Principle",
  ratingPoint: (rating: number) => `${rating}, ${rating > 2 ? "above the bar" : "below the bar"}`,
  firstVote: "first",
  afterReading: "after reading",
  finalVote: "Final vote",
  finalWord: "final",
  /** Only in a column whose axis spells the scale out. */
  leanNoShort: "Lean no",
  votes: "Votes",
  castYours: "Cast yours",
  raisesBar: "Raises the bar?",
  yes: "yes",
  no: "no",
  notYet: "not yet",
  barLies: "the bar lies between 2 and 3",
  settled: "talked through",
  anchorsAround: (principle: string) => `Anchors for ${principle}`,
  // seal
  sealed: "Sealed",
  submitted: (count: number, of: number) => `${count} of ${of} in`,
  sealRule: "What the others rated, wrote and voted stays closed until you submit. The same holds for everybody on the panel.",
  // agenda and questions
  ofTotal: (total: string) => `of ${total}`,
  ends: (time: string) => `ends ${time}`,
  left: (time: string, segment: string) => `${time} left for ${segment}`,
  over: (time: string) => `${time} over the agenda`,
  notStarted: "not started",
  toGo: (count: number) => (count === 0 ? "the last part" : `${SMALL[count] ?? count} more to go`),
  paused: "paused",
  minutes: (count: number) => `${count} min`,
  minutesLong: (count: number) => plural(count, "minute", "minutes"),
  rungs: "Follow-up ladder",
  asked: "asked",
  askNow: "Ask now",
  markAsked: (rung: string) => `Mark as asked: ${rung}`,
  // coverage
  evidence: "Evidence",
  questions: (count: number) => plural(count, "question", "questions"),
  askedTwice: "one of them is asked by somebody else too",
  assign: (principle: string, person: string) => `Give ${principle} to ${person}`,
  notAllowed: (person: string) => `${person} cannot take this one`,
  gap: "gap",
  coverageCount: (have: number, need: number) => `${have} of ${need}`,
  rangeHead: "Principles each probes, and the kit’s range",
  range: (count: number, min: number, max: number) => `${count} principles, allowed ${min} to ${max}`,
  rangeShort: (count: number, min: number, max: number) => `${count} of ${min}–${max}`,
  // people and time
  barRaiser: "Bar Raiser",
  others: (count: number) => `${count} more`,
  now: (time: string) => `now ${time}`,
  limit: (count: number) => `limit ${count}`,
  switchPerson: "Switch person",
  switchFrom: (name: string) => `Demo: viewing as ${name}. Switch person`,
  demo: (role: string) => `Demo: ${role}`,
  findPerson: "Find a person or role",
  nobodyFound: "Nobody by that name or role",
  // states
  loading: "Loading",
  retry: "Retry",
  phases: "Phases",
  done: "done",
  current: "current",
  ahead: "ahead",
  theirs: (who: string) => `${who}’s version`,
  yours: "Your version",
  keepTheirs: "Keep theirs",
  keepYours: "Keep yours",
  readOnly: "Read only",
  openPdf: "Open in a new tab",
  pdfFallback: "This browser does not show PDF files inside a page.",
  dropHere: "Drop a file here, or",
  choose: "choose one",
  remove: (what: string) => `Remove ${what}`,
};
