import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/lib/problem";
import { AutosaveQueue, type Held } from "./autosave";
import { browserKeeper } from "./keeper";

const problem = (status: number, code: string) => new ApiProblem({ status, code, detail: code });

/** A server of one text: refuses stale versions, and may be unreachable or lose its answers. */
class Server {
  held: Held<string> = { value: "", version: 1 };
  trouble: "none" | "unreachable" | "answer lost" | "refuses" = "none";
  saves: string[] = [];

  save = async (value: string, version: number) => {
    if (this.trouble === "unreachable") throw ApiProblem.unreachable();
    if (this.trouble === "refuses") throw problem(422, "invalid_input");
    if (version !== this.held.version) throw problem(409, "stale_version");
    this.saves.push(value);
    this.held = { value, version: version + 1 };
    if (this.trouble === "answer lost") {
      this.trouble = "none";
      throw ApiProblem.unreachable();
    }
    return { version: this.held.version, saved_at: "2026-11-23T13:24:00Z" };
  };

  load = async () => this.held;
}

const keeper = () => browserKeeper<string>("ana", "notes");

function open(server: Server) {
  const queue = new AutosaveQueue<string>({ held: server.held, save: server.save, load: server.load, keeper: keeper() });
  const stop = queue.start();
  return { queue, stop, type: (text: string) => queue.change((before) => before + text) };
}

const kind = (queue: AutosaveQueue<string>) => queue.snapshot().state.kind;
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("AutosaveQueue", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
  });
  afterEach(() => vi.useRealTimers());

  it("saves once after a pause in typing, on top of the version before", async () => {
    const server = new Server();
    const { queue, type } = open(server);
    type("a");
    await pass(300);
    type("b");
    expect(kind(queue)).toBe("saving");
    await pass(599);
    expect(server.saves).toEqual([]);
    await pass(1);
    expect(server.saves).toEqual(["ab"]);
    type("c");
    await pass(600);
    expect(server.saves).toEqual(["ab", "abc"]);
    expect(queue.snapshot().state).toEqual({ kind: "saved", at: "2026-11-23T13:24:00Z" });
    expect(keeper().read()).toBeNull();
  });

  it("sends what was typed while a save was under way", async () => {
    const server = new Server();
    const slow = server.save;
    server.save = async (value, version) => {
      await new Promise((wake) => setTimeout(wake, 1_000));
      return slow(value, version);
    };
    const { queue, type } = open(server);
    type("a");
    await pass(800);
    type("b");
    await pass(5_000);
    expect(server.saves).toEqual(["a", "ab"]);
    expect(kind(queue)).toBe("saved");
  });

  it("keeps everything while the server cannot be reached and sends it later by itself", async () => {
    const server = new Server();
    server.trouble = "unreachable";
    const { queue, type } = open(server);
    type("a");
    await pass(600);
    type("b");
    expect(kind(queue)).toBe("offline");
    expect(keeper().read()?.value).toBe("ab");
    server.trouble = "none";
    window.dispatchEvent(new Event("online"));
    await pass(0);
    expect(server.saves).toEqual(["ab"]);
    expect(kind(queue)).toBe("saved");
  });

  it("tries again without being told that the connection is back", async () => {
    const server = new Server();
    server.trouble = "unreachable";
    const { queue, type } = open(server);
    type("a");
    await pass(600);
    server.trouble = "none";
    await pass(2_000);
    expect(kind(queue)).toBe("saved");
  });

  it("goes on in the next visit with what an earlier one could not send", async () => {
    const server = new Server();
    server.trouble = "unreachable";
    const first = open(server);
    first.type("kept");
    await pass(600);
    first.stop();
    server.trouble = "none";
    await pass(60_000);
    expect(server.saves).toEqual([]);
    const { queue } = open(server);
    expect(queue.snapshot().value).toBe("kept");
    await pass(0);
    expect(server.saves).toEqual(["kept"]);
  });

  it("takes a save whose answer was lost for what it is", async () => {
    const server = new Server();
    server.trouble = "answer lost";
    const { queue, type } = open(server);
    type("a");
    await pass(5_000);
    expect(kind(queue)).toBe("saved");
    type("b");
    await pass(600);
    expect(server.saves).toEqual(["a", "ab"]);
  });

  it("stops at a conflict, keeps typing alive, and lets a person keep either", async () => {
    for (const choice of ["mine", "theirs"] as const) {
      localStorage.clear();
      const server = new Server();
      const { queue, type } = open(server);
      server.held = { value: "theirs", version: 7 };
      type("mine");
      await pass(600);
      type("!");
      await pass(10_000);
      expect(queue.snapshot().state).toEqual({ kind: "conflict", theirs: { value: "theirs", version: 7 } });
      expect(queue.snapshot().value).toBe("mine!");
      if (choice === "mine") queue.keepMine();
      else queue.keepTheirs();
      await pass(0);
      expect(kind(queue)).toBe("saved");
      expect(server.held.value).toBe(choice === "mine" ? "mine!" : "theirs");
      expect(queue.snapshot().value).toBe(server.held.value);
      expect(keeper().read()).toBeNull();
    }
  });

  it("offers the choice on opening when the server has moved on since", () => {
    const server = new Server();
    keeper().write({ value: "mine", version: 1 });
    server.held = { value: "theirs", version: 3 };
    const { queue } = open(server);
    expect(kind(queue)).toBe("conflict");
    expect(queue.snapshot().value).toBe("mine");
  });

  it("shows a refusal and tries again with the next change", async () => {
    const server = new Server();
    server.trouble = "refuses";
    const { queue, type } = open(server);
    type("a");
    await pass(600);
    expect(kind(queue)).toBe("refused");
    server.trouble = "none";
    type("b");
    await pass(600);
    expect(server.saves).toEqual(["ab"]);
  });

  it("takes over what another tab saved only when nothing here is unsaved", async () => {
    const server = new Server();
    const { queue, type } = open(server);
    queue.arrived({ value: "theirs", version: 2 });
    expect(queue.snapshot().value).toBe("theirs");
    type("!");
    queue.arrived({ value: "again", version: 3 });
    expect(queue.snapshot().value).toBe("theirs!");
  });

  it("flushes on demand and says whether the server holds everything", async () => {
    const server = new Server();
    const { queue, type } = open(server);
    type("a");
    expect(await queue.flush()).toBe(true);
    server.trouble = "unreachable";
    type("b");
    expect(await queue.flush()).toBe(false);
  });
});
