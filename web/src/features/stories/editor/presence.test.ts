import { expect, test } from "vitest";
import { type Channel, type Elsewhere, Presence } from "./presence";

/** Windows of one browser: what one says, the others hear at once. */
function browser() {
  const open: Channel[] = [];
  const channel = (): Channel => {
    const mine: Channel = {
      onmessage: null,
      postMessage: (data) => open.filter((other) => other !== mine).forEach((other) => other.onmessage?.({ data } as MessageEvent)),
      close: () => void open.splice(open.indexOf(mine), 1),
    };
    open.push(mine);
    return mine;
  };
  return (at: number) => {
    let elsewhere: Elsewhere = null;
    const presence = new Presence(channel(), (next) => (elsewhere = next), () => at);
    return { presence, writes: () => elsewhere === null };
  };
}

test("the window that was opened last writes", () => {
  const open = browser();
  const [older, newer] = [open(1), open(2)];
  expect([older.writes(), newer.writes()]).toEqual([false, true]);
});

test("the older one goes on when the newer one closes", () => {
  const open = browser();
  const [older, newer] = [open(1), open(2)];
  newer.presence.close();
  expect(older.writes()).toBe(true);
});

test("writing can be taken back", () => {
  const open = browser();
  const [older, newer] = [open(1), open(2)];
  const third = open(3);
  expect([older.writes(), newer.writes(), third.writes()]).toEqual([false, false, true]);
  third.presence.close();
  // Both would go on; only one does.
  expect([older.writes(), newer.writes()].filter(Boolean).length).toBe(1);
});

test("a reader that closes disturbs nobody", () => {
  const open = browser();
  const [older, newer] = [open(1), open(2)];
  older.presence.close();
  expect(newer.writes()).toBe(true);
});
