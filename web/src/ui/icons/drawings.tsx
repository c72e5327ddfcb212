// Line drawings on a 16 px grid, stroke 1.5, no fill. A new icon is a new entry here; `IconName` follows.
import type { ReactNode } from "react";

const dots = (
  <>
    <circle cx="3.5" cy="8" r=".6" fill="currentColor" />
    <circle cx="8" cy="8" r=".6" fill="currentColor" />
    <circle cx="12.5" cy="8" r=".6" fill="currentColor" />
  </>
);

export const drawings = {
  archive: <path d="M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 8.75h3" />,
  arrowLeft: <path d="M13 8H3M7 4 3 8l4 4" />,
  arrowRight: <path d="M3 8h10M9 4l4 4-4 4" />,
  bell: <path d="M3.5 11.5c1-1 1-2 1-4a3.5 3.5 0 0 1 7 0c0 2 0 3 1 4zM6.5 13.5h3" />,
  block: <><circle cx="8" cy="8" r="5.7" /><path d="m4 4 8 8" /></>,
  board: (
    <>
      <rect x="2" y="2.5" width="3.2" height="11" rx="1" />
      <rect x="6.4" y="2.5" width="3.2" height="7" rx="1" />
      <rect x="10.8" y="2.5" width="3.2" height="9" rx="1" />
    </>
  ),
  book: <path d="M8 4.25C6.75 3.25 5 2.9 2.5 3v9.25c2.5-.1 4.25.25 5.5 1.25 1.25-1 3-1.35 5.5-1.25V3C11 2.9 9.25 3.25 8 4.25zm0 0v9" />,
  calendar: <><rect x="2.5" y="3" width="11" height="10.5" rx="2" /><path d="M2.5 6.5h11M5.5 1.8v2.4M10.5 1.8v2.4" /></>,
  calendarPlus: <><rect x="2.5" y="3" width="11" height="10.5" rx="2" /><path d="M2.5 6.5h11M5.5 1.8v2.4M10.5 1.8v2.4M8 8.3v3M6.5 9.8h3" /></>,
  check: <path d="m3.3 8.5 3.2 3.2 6.2-7" />,
  chevronDown: <path d="m4.5 6.3 3.5 3.5 3.5-3.5" />,
  chevronLeft: <path d="m9.7 4.5-3.5 3.5 3.5 3.5" />,
  chevronRight: <path d="m6.3 4.5 3.5 3.5-3.5 3.5" />,
  chevronUp: <path d="m4.5 9.7 3.5-3.5 3.5 3.5" />,
  clock: <><circle cx="8" cy="8" r="5.7" /><path d="M8 4.8V8l2.2 1.6" /></>,
  code: <path d="m5.5 4.5-3.5 3.5 3.5 3.5M10.5 4.5l3.5 3.5-3.5 3.5" />,
  comment: <path d="M2.5 3.5h11v7.5H8l-3 2.5V11H2.5z" />,
  copy: <><rect x="5.5" y="5.5" width="8" height="8" rx="1.6" /><path d="M3.6 10.5a1.6 1.6 0 0 1-1.1-1.5V4.1a1.6 1.6 0 0 1 1.6-1.6H9a1.6 1.6 0 0 1 1.5 1.1" /></>,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  day: <><circle cx="8" cy="9" r="2.75" /><path d="M8 2.5v1.75M2.5 9h1M12.5 9h1M4 5l.8.8M12 5l-.8.8M2.5 13h11" /></>,
  debrief: <path d="M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5l-1.5 4h3zM13 4.5l-1.5 4h3z" />,
  design: <><rect x="2.5" y="2.5" width="4.5" height="4" rx="1" /><rect x="9" y="9.5" width="4.5" height="4" rx="1" /><path d="M7 4.5h2.25a2 2 0 0 1 2 2v3" /></>,
  download: <path d="M8 2.5v7M5 6.8 8 9.8l3-3M2.8 13.2h10.4" />,
  drill: <path d="M2.5 4.5a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H7l-3 2.75V10.5a1.75 1.75 0 0 1-1.5-1.75z" />,
  ear: <path d="M5 6.5a3.25 3.25 0 0 1 6.5 0c0 2-1.75 2.5-2.25 4-.4 1.3-1.2 2.5-2.5 2.5A2 2 0 0 1 4.75 11M6.75 7a1.5 1.5 0 0 1 3 0" />,
  external: <path d="M9.5 2.8h3.7v3.7M13 3 7.5 8.5M11.5 9.5v2.2a1.5 1.5 0 0 1-1.5 1.5H4.3a1.5 1.5 0 0 1-1.5-1.5V6a1.5 1.5 0 0 1 1.5-1.5h2.2" />,
  eye: <><path d="M1.8 8c1.4-2.7 3.5-4 6.2-4s4.8 1.3 6.2 4c-1.4 2.7-3.5 4-6.2 4S3.2 10.7 1.8 8z" /><circle cx="8" cy="8" r="1.9" /></>,
  file: <path d="M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5" />,
  filter: <path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" />,
  flag: <path d="M3.5 14V2.5M3.5 3h8l-1.8 2.8L11.5 8.5h-8" />,
  globe: <><circle cx="8" cy="8" r="5.7" /><path d="M2.3 8h11.4M8 2.3c1.7 1.6 2.5 3.5 2.5 5.7S9.7 12.1 8 13.7C6.3 12.1 5.5 10.2 5.5 8S6.3 3.9 8 2.3z" /></>,
  grip: <path d="M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01" strokeWidth="2" />,
  info: <><circle cx="8" cy="8" r="5.7" /><path d="M8 7.4v3.4M8 5.2v.01" /></>,
  insight: <path d="M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6" />,
  link: <path d="M6.7 9.3 9.3 6.7M7 4.7l1.3-1.3a2.7 2.7 0 0 1 3.9 3.9L11 8.5M9 11.3l-1.3 1.3a2.7 2.7 0 0 1-3.9-3.9L5 7.5" />,
  list: <path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01" />,
  lock: <><rect x="3.3" y="7" width="9.4" height="6.5" rx="1.6" /><path d="M5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7" /></>,
  loop: <><circle cx="4.5" cy="3.5" r="1.5" /><circle cx="4.5" cy="12.5" r="1.5" /><circle cx="11.5" cy="5.5" r="1.5" /><path d="M4.5 5v6M11.5 7c0 2.5-2.5 2.5-7 4" /></>,
  mail: <><rect x="2" y="3.5" width="12" height="9" rx="1.75" /><path d="m2.6 5 5.4 3.75L13.4 5" /></>,
  matrix: (
    <>
      <path d="M4 4h.01M8 8h.01M12 12h.01" strokeWidth="3.2" />
      <path d="M8 4h.01M12 4h.01M4 8h.01M12 8h.01M4 12h.01M8 12h.01" strokeWidth="1.8" />
    </>
  ),
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  mic: <><rect x="6" y="2" width="4" height="7" rx="2" /><path d="M3.8 7.5a4.2 4.2 0 0 0 8.4 0M8 11.7V14" /></>,
  micOff: <path d="M6 6V4a2 2 0 0 1 4 0v3.5M3.75 7.5a4.25 4.25 0 0 0 6.5 3.6M12.25 7.5c0 .5-.1 1-.25 1.5M8 11.75V14M2.5 2.5l11 11" />,
  moon: <path d="M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z" />,
  more: dots,
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" />,
  pencil: <path d="m3 13 .6-2.9L10.7 3 13 5.3l-7.1 7.1z" />,
  people: <><circle cx="6" cy="5.5" r="2.3" /><path d="M1.8 13c.2-2.5 1.9-4 4.2-4s4 1.5 4.2 4M10.5 3.4a2.3 2.3 0 0 1 0 4.2M12 9.3c1.3.6 2.1 1.9 2.2 3.7" /></>,
  person: <><circle cx="8" cy="5.3" r="2.6" /><path d="M3 13.5c.3-2.8 2.2-4.3 5-4.3s4.7 1.5 5 4.3" /></>,
  phone: <path d="M4 2.5h2l1 3-1.5 1a7 7 0 0 0 4 4l1-1.5 3 1v2a1.5 1.5 0 0 1-1.6 1.5C6.9 13.1 2.9 9.1 2.5 4.1A1.5 1.5 0 0 1 4 2.5z" />,
  play: <path d="M5 3.25v9.5L12.5 8z" />,
  plus: <path d="M8 3v10M3 8h10" />,
  process: <><rect x="1.8" y="2.5" width="4.4" height="3.6" rx="1" /><rect x="9.8" y="9.9" width="4.4" height="3.6" rx="1" /><path d="M6.2 4.3h3.3c1.5 0 2.5 1 2.5 2.5v3.1" /></>,
  readiness: <path d="M2.5 9.5h11M5 6.5v-2M8 6.5V2.75M11 6.5V5M5 12.5v1M8 12.5v.75" />,
  redo: <path d="M10.5 3.5l3 3-3 3M13.25 6.5h-6.5a3.75 3.75 0 0 0 0 7.5H10" />,
  refresh: <path d="M13 8a5 5 0 1 1-1.6-3.7M13.2 2.5v2.8h-2.8" />,
  rehearse: <><circle cx="5.5" cy="6" r="2.25" /><circle cx="11" cy="6.5" r="1.75" /><path d="M1.75 13c.4-2.2 1.9-3.4 3.75-3.4s3.35 1.2 3.75 3.4M10.4 9.9c2-.4 3.5.7 3.85 2.6" /></>,
  requisition: <><rect x="2" y="4.5" width="12" height="8.5" rx="1.8" /><path d="M5.8 4.5V3.3c0-.6.4-1 1-1h2.4c.6 0 1 .4 1 1v1.2M2 8.2h12" /></>,
  scorecard: <><rect x="3" y="2.2" width="10" height="11.6" rx="1.8" /><path d="M5.5 5.5h5M5.5 8h5M5.5 10.5h2.5" /></>,
  screen: <><rect x="2" y="3" width="12" height="8" rx="1.5" /><path d="M8 8.75V5.5M6.25 7 8 5.25 9.75 7M5.5 13.5h5" /></>,
  search: <><circle cx="7" cy="7" r="4.2" /><path d="m10.2 10.2 3.3 3.3" /></>,
  settings: <path d="M2.5 5h5.2M11.3 5h2.2M2.5 11h2.2M8.3 11h5.2M9.5 3.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM6.5 9.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z" />,
  shield: <path d="M8 2 13 3.8v3.7c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5V3.8z" />,
  signOut: <path d="M6.5 2.8H4.3a1.5 1.5 0 0 0-1.5 1.5v7.4a1.5 1.5 0 0 0 1.5 1.5h2.2M6.5 8h7M10.5 5l3 3-3 3" />,
  story: <path d="M3.5 2.5h6l3 3v8h-9zM6 8h4M6 10.5h4" />,
  sun: <><circle cx="8" cy="8" r="2.6" /><path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M3.6 12.4l1-1M11.4 4.6l1-1" /></>,
  today: <><path d="M2.5 6.5h11M4.5 1.8v2M11.5 1.8v2" /><rect x="2.5" y="3" width="11" height="10.5" rx="2" /><path d="M8 9v2M8 9h1.6" /></>,
  trash: <path d="M2.8 4.5h10.4M6 4.3V3a.7.7 0 0 1 .7-.7h2.6a.7.7 0 0 1 .7.7v1.3M4.2 4.7l.6 8a1 1 0 0 0 1 .9h4.4a1 1 0 0 0 1-.9l.6-8" />,
  trendDown: <path d="m3 5 3.5 4L9 6.5l4 4.5M13 8v3h-3" />,
  trendFlat: <path d="M3 8h10M10.5 5.5 13 8l-2.5 2.5" />,
  trendUp: <path d="m3 11 3.5-4 2.5 2.5L13 5M10 5h3v3" />,
  undo: <path d="M5.5 3.5l-3 3 3 3M2.75 6.5h6.5a3.75 3.75 0 0 1 0 7.5H6" />,
  unlock: <><rect x="3.3" y="7" width="9.4" height="6.5" rx="1.6" /><path d="M5.3 7V5.2a2.7 2.7 0 0 1 5.2-1" /></>,
  upDown: <path d="m5 6.2 3-3 3 3M5 9.8l3 3 3-3" />,
  upload: <path d="M8 9.8v-7M5 5.8l3-3 3 3M2.8 13.2h10.4" />,
  video: <><rect x="1.8" y="4" width="8.7" height="8" rx="1.8" /><path d="m10.5 7.2 3.7-2v5.6l-3.7-2" /></>,
  videoOff: <path d="M5.5 4h3.2a1.8 1.8 0 0 1 1.8 1.8v1.4l3.7-2v5.6l-2-1.1M9.9 11.6a1.8 1.8 0 0 1-1.2.4H3.6a1.8 1.8 0 0 1-1.8-1.8V5.8c0-.5.2-1 .6-1.3M2.5 2.5l11 11" />,
  warning: <path d="M8 2.6 14 13H2zM8 6.6v3M8 11.3v.01" />,
} satisfies Record<string, ReactNode>;
