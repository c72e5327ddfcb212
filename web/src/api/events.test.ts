import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { EventStream, topicKey } from "./events";
import { createEvents } from "./queries";

/** Stands for the browser's EventSource; the test plays the server. */
class Wire {
  static readonly CLOSED = 2;
  static all: Wire[] = [];
  static get last(): Wire {
    return Wire.all.at(-1)!;
  }
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  readyState = 0;
  constructor() {
    Wire.all.push(this);
  }
  close() {
    this.readyState = Wire.CLOSED;
  }
  open() {
    this.readyState = 1;
    this.onopen?.();
  }
  drop(readyState: number) {
    this.readyState = readyState;
    this.onerror?.();
  }
}

const onTopics = vi.fn();
const onGap = vi.fn();
const onRefused = vi.fn();
let stream: EventStream;

function visible(state: "visible" | "hidden") {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Wire);
  Wire.all = [];
  stream = new EventStream({ onTopics, onGap, onRefused });
  stream.start();
});
afterEach(() => {
  stream.stop();
  vi.resetAllMocks();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("messages", () => {
  test("carry topics; what is not a list of texts is ignored", () => {
    Wire.last.open();
    for (const data of ['{"topics":["a","b/1",3]}', "not json", "null", '{"topics":"a"}']) Wire.last.onmessage?.({ data });
    expect(onTopics.mock.calls).toEqual([[["a", "b/1"]]]);
  });

  test("make the queries under their path stale and no others", () => {
    const queries = new QueryClient();
    for (const key of [["applications", "42", "timeline"], ["applications", "43"], ["people"]]) queries.setQueryData(key, 1);
    const events = createEvents(queries);
    events.start();
    Wire.last.onmessage?.({ data: '{"topics":["applications/42"]}' });
    const stale = queries.getQueryCache().findAll({ predicate: (query) => query.state.isInvalidated });
    expect(stale.map((query) => query.queryKey)).toEqual([["applications", "42", "timeline"]]);
    events.stop();
    expect(topicKey("/applications/42/")).toEqual(["applications", "42"]);
    expect(topicKey("application:42")).toEqual(["application", "42"]);
  });
});

describe("a break", () => {
  test("is offline after a moment, and what may have been missed is asked again", () => {
    Wire.last.open();
    Wire.last.drop(0);
    vi.advanceTimersByTime(1_000);
    expect(stream.state).toBe("live");
    vi.advanceTimersByTime(2_000);
    expect(stream.state).toBe("offline");
    Wire.last.open();
    expect(stream.state).toBe("live");
    expect(onGap).toHaveBeenCalledTimes(1);
  });

  test("that the browser gives up on is retried with growing waits", () => {
    for (const wait of [1_000, 2_000, 4_000]) {
      const before = Wire.all.length;
      Wire.last.drop(Wire.CLOSED);
      vi.advanceTimersByTime(wait - 1);
      expect(Wire.all.length).toBe(before);
      vi.advanceTimersByTime(1);
      expect(Wire.all.length).toBe(before + 1);
    }
    expect(stream.state).toBe("offline");
    expect(onRefused).toHaveBeenCalledTimes(3);
  });

  test("tells its listeners once per change, and the network's word counts at once", () => {
    const listener = vi.fn();
    stream.subscribe(listener);
    Wire.last.open();
    window.dispatchEvent(new Event("offline"));
    expect(stream.state).toBe("offline");
    window.dispatchEvent(new Event("online"));
    Wire.last.open();
    expect(listener).toHaveBeenCalledTimes(3);
  });
});

test("a hidden tab gives its connection back and catches up when it is shown", () => {
  Wire.last.open();
  visible("hidden");
  vi.advanceTimersByTime(15_000);
  expect(Wire.last.readyState).toBe(Wire.CLOSED);
  expect(stream.state).toBe("paused");
  visible("visible");
  Wire.last.open();
  expect(stream.state).toBe("live");
  expect(onGap).toHaveBeenCalledTimes(1);
});
