import { beforeEach, describe, expect, test, vi } from "vitest";
import { Shortcuts } from "./shortcuts";

let enabled = true;
let shortcuts: Shortcuts;

function press(key: string, extra: KeyboardEventInit & { at?: number; on?: Element } = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...extra });
  if (extra.at !== undefined) Object.defineProperty(event, "timeStamp", { value: extra.at });
  (extra.on ?? document.body).dispatchEvent(event);
  return event;
}

function add(keys: string) {
  const run = vi.fn();
  const remove = shortcuts.add({ keys, label: keys, group: "Test", run });
  return { run, remove };
}

beforeEach(() => {
  document.body.innerHTML = "";
  enabled = true;
  if (shortcuts) window.removeEventListener("keydown", shortcuts.handle);
  shortcuts = new Shortcuts(() => enabled);
  window.addEventListener("keydown", shortcuts.handle);
});

describe("two keys in a row", () => {
  test("run within patience and not after", () => {
    const { run } = add("g t");
    press("g", { at: 0 });
    expect(press("t", { at: 900 }).defaultPrevented).toBe(true);
    press("g", { at: 2_000 });
    press("t", { at: 3_500 });
    expect(run).toHaveBeenCalledTimes(1);
  });

  test("leave the second key to its own shortcut when the first was not theirs", () => {
    add("g t");
    const { run } = add("t");
    press("x");
    press("t");
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe("silence", () => {
  test.each(["<input>", "<textarea></textarea>", "<div contenteditable='true'></div>", "<div role='textbox'></div>"])(
    "while somebody types in %s",
    (html) => {
      const { run } = add("?");
      document.body.innerHTML = html;
      press("?", { on: document.body.firstElementChild! });
      expect(run).not.toHaveBeenCalled();
    },
  );

  test("behind a dialog, with a modifier, and when switched off", () => {
    const { run } = add("?");
    press("?", { ctrlKey: true });
    document.body.innerHTML = "<div aria-modal='true'></div>";
    press("?");
    document.body.innerHTML = "";
    enabled = false;
    press("?");
    expect(run).not.toHaveBeenCalled();
  });
});

test("a page takes a key from the shell and gives it back", () => {
  const shell = add("c");
  const page = add("c");
  press("c");
  page.remove();
  press("c");
  expect([shell.run.mock.calls.length, page.run.mock.calls.length]).toEqual([1, 1]);
  expect(shortcuts.list()).toHaveLength(1);
});
