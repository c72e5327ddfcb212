/**
 * The thin client: typed paths from `schema.d.ts`, cookie session, CSRF header, idempotency keys,
 * and every refusal thrown as an `ApiProblem`.
 *
 *     const session = await answer(api.GET("/api/v1/session"));
 */
import createClient, { type Middleware } from "openapi-fetch";
import { ApiProblem } from "@/lib/problem";
import { uuid } from "@/lib/uuid";
import type { paths } from "./schema";

let csrf: string | null = null;

/** The token of the current session; sent with everything that changes something. */
export function setCsrf(token: string | null): void {
  csrf = token;
}

const READING = new Set(["GET", "HEAD"]);

const conventions: Middleware = {
  onRequest({ request }) {
    if (!READING.has(request.method) && csrf) request.headers.set("X-CSRF-Token", csrf);
    // A caller that repeats a POST sets the key itself, so that both attempts count as one.
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", uuid());
    }
  },
  async onResponse({ response }) {
    if (!response.ok) throw await ApiProblem.from(response);
  },
  onError({ error }) {
    if (error instanceof ApiProblem) return error;
    if (error instanceof DOMException && error.name === "AbortError") return error;
    return ApiProblem.unreachable();
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: "same-origin",
  headers: { Accept: "application/json, application/problem+json" },
  // Looked up at each call, so that tests can put their own in its place.
  fetch: (request) => globalThis.fetch(request),
});
api.use(conventions);

/** What a call answers, or the `ApiProblem` it was refused with. */
export async function answer<Data>(call: Promise<{ data?: Data; response: Response }>): Promise<Data> {
  const { data } = await call;
  // The middleware has thrown for every refusal; only an empty answer (204) leaves `data` undefined.
  return data as Data;
}
