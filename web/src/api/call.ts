/**
 * Calls whose types are written by hand in `types/`, through the same client as all others:
 * session, CSRF header, idempotency key and `ApiProblem` work alike.
 *
 *     const view = await call<InterviewView>("get", `/api/v1/interviews/${id}`);
 */
import { answer, api } from "./client";

export type Method = "get" | "post" | "put" | "patch" | "delete";

export interface CallOptions {
  body?: unknown;
  query?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

type Loose = (
  method: Method,
  path: string,
  options: { body?: unknown; params: { query: object }; headers?: Record<string, string>; signal?: AbortSignal },
) => Promise<{ data?: unknown; response: Response }>;

export function call<Data>(method: Method, path: string, options: CallOptions = {}): Promise<Data> {
  const { query = {}, ...rest } = options;
  const request = api.request as unknown as Loose;
  return answer(request(method, path, { ...rest, params: { query } })) as Promise<Data>;
}
