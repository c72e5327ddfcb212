import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiProblem, isPassing, sentence } from "@/lib/problem";
import { answer, api, setCsrf } from "./client";

let seen: Request[] = [];
let reply: () => Promise<Response>;

const json = (status: number, body: unknown, type = "application/json") =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": type } }));

beforeEach(() => {
  seen = [];
  vi.stubGlobal("fetch", (request: Request) => {
    seen.push(request);
    return reply();
  });
});
afterEach(() => {
  setCsrf(null);
  vi.unstubAllGlobals();
});

const signIn = () => answer(api.POST("/api/v1/session", { body: { email: "a@example.com", password: "x" } }));
const refused = (call: Promise<unknown>) =>
  call.then(() => expect.unreachable("the call was answered"), (error: unknown) => error as ApiProblem);

describe("a refusal becomes an ApiProblem", () => {
  test("with the fields of a problem document", async () => {
    const body = {
      status: 422,
      code: "invalid",
      detail: "the address needs an @",
      fields: { email: "needs an @", odd: 3 },
      request_id: "r-1",
    };
    reply = () => json(422, body, "application/problem+json");
    const problem = await refused(signIn());
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ ...body, fields: { email: "needs an @" } });
    expect(sentence(problem)).toBe("The address needs an @.");
  });

  test("with a plain sentence when a proxy answered with a page", async () => {
    reply = () => Promise.resolve(new Response("<html>", { status: 502, headers: { "x-request-id": "r-2" } }));
    const problem = await refused(signIn());
    expect(problem).toMatchObject({ status: 502, code: "unreadable", request_id: "r-2", fields: undefined });
    expect(isPassing(problem)).toBe(true);
  });

  test("with status 0 when nobody answered", async () => {
    reply = () => Promise.reject(new TypeError("failed to fetch"));
    expect(await refused(signIn())).toMatchObject({ status: 0, code: "unreachable" });
  });
});

test("what changes something carries the CSRF token, a POST its own idempotency key", async () => {
  setCsrf("token-1");
  reply = () => Promise.resolve(new Response(null, { status: 204 }));
  await signIn();
  await signIn();
  await answer(api.DELETE("/api/v1/session"));
  reply = () => json(200, { state: "ready", demo: false });
  expect(await answer(api.GET("/api/v1/setup"))).toEqual({ state: "ready", demo: false });
  expect(seen.map((request) => request.headers.get("X-CSRF-Token"))).toEqual(["token-1", "token-1", "token-1", null]);
  const keys = seen.map((request) => request.headers.get("Idempotency-Key"));
  expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(keys[0]).not.toBe(keys[1]);
  expect(keys.slice(2)).toEqual([null, null]);
});
