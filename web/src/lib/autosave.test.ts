import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autosave } from "./autosave";
import { ApiProblem } from "./problem";
import { oldestUnsaved, unsavedWords } from "./saving";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const conflict = () => new ApiProblem({ status: 409, code: "stale", detail: "somebody wrote meanwhile" });
const refusal = () => new ApiProblem({ status: 422, code: "invalid", detail: "too long" });

function saving(...answers: (() => Promise<unknown>)[]) {
  const saved: string[] = [];
  const autosave = new Autosave<string>({
    owner: "note",
    words: (value) => value,
    save: (value) => {
      saved.push(value);
      return (answers.shift() ?? (() => Promise.resolve()))();
    },
  });
  return { autosave, saved };
}

describe("what is typed", () => {
  test("is saved once, after a pause", async () => {
    const { autosave, saved } = saving();
    autosave.change("a");
    autosave.change("ab");
    expect(autosave.state()).toBe("waiting");
    await vi.runAllTimersAsync();
    expect(saved).toEqual(["ab"]);
    expect(autosave.state()).toBe("saved");
  });

  test("goes again after a failure, and the top bar hears of it meanwhile", async () => {
    const { autosave, saved } = saving(() => Promise.reject(ApiProblem.unreachable()));
    autosave.change("a");
    await autosave.flush();
    expect(autosave.state()).toBe("failed");
    expect(oldestUnsaved()).not.toBeNull();
    autosave.change("ab");
    expect(unsavedWords()).toBe("ab");
    await vi.runAllTimersAsync();
    expect(saved).toEqual(["a", "ab"]);
    expect(oldestUnsaved()).toBeNull();
  });

  test("while a request is under way goes with the next one", async () => {
    let done = () => {};
    const { autosave, saved } = saving(() => new Promise<void>((resolve) => (done = resolve)));
    autosave.change("a");
    const first = autosave.flush();
    autosave.change("ab");
    done();
    await first;
    expect(autosave.state()).toBe("waiting");
    await vi.runAllTimersAsync();
    expect(saved).toEqual(["a", "ab"]);
  });

  test("waits for a decision when another window has written", async () => {
    const { autosave, saved } = saving(() => Promise.reject(conflict()));
    autosave.change("a");
    await autosave.flush();
    autosave.change("ab");
    await vi.runAllTimersAsync();
    expect([autosave.state(), saved]).toEqual(["stale", ["a"]]);
    await autosave.resume();
    expect([autosave.state(), saved]).toEqual(["saved", ["a", "ab"]]);
  });

  test("that the server refuses goes again with the next change, not by itself", async () => {
    const { autosave, saved } = saving(() => Promise.reject(refusal()));
    autosave.change("too long");
    await vi.runAllTimersAsync();
    expect([autosave.state(), saved]).toEqual(["refused", ["too long"]]);
    autosave.change("short");
    await vi.runAllTimersAsync();
    expect([autosave.state(), saved]).toEqual(["saved", ["too long", "short"]]);
  });
});
