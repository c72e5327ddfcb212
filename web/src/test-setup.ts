/** jsdom lacks what Mantine asks the browser for. */
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

afterEach(cleanup);

/** A busy machine loads a page's code in seconds. */
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

class NoResize {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResize;
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  }) satisfies MediaQueryList;

/** The router restores scroll positions; jsdom has nothing to scroll. */
window.scrollTo = () => {};

/** A growing text field measures anew when a font has arrived. */
Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
