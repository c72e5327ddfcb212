/** A refusal or failure of the server (RFC 9457), or of the way to it, as one error type. */

interface ProblemBody {
  status?: unknown;
  code?: unknown;
  detail?: unknown;
  title?: unknown;
  fields?: unknown;
  request_id?: unknown;
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

function fieldMessages(value: unknown): Record<string, string> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const pairs = Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

export interface ProblemParts {
  status: number;
  code: string;
  detail: string;
  fields?: Record<string, string> | undefined;
  request_id?: string | undefined;
}

export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  /** HTTP status, or 0 when no answer came. */
  readonly status: number;
  /** One of the server's closed codes, `unreachable` when no answer came, `unreadable` when it was not ours. */
  readonly code: string;
  /** Says who must do what; starts in lower case, without a final stop. */
  readonly detail: string;
  /** Messages by the name of the form field. */
  readonly fields: Record<string, string> | undefined;
  /** Names the log line of a failure. */
  readonly request_id: string | undefined;

  constructor(parts: ProblemParts) {
    super(parts.detail);
    this.status = parts.status;
    this.code = parts.code;
    this.detail = parts.detail;
    this.fields = parts.fields;
    this.request_id = parts.request_id;
  }

  /** Reads what the server said; an answer that is no problem document (a proxy's page) gets a plain sentence. */
  static async from(response: Response): Promise<ApiProblem> {
    const body: ProblemBody = await response
      .clone()
      .json()
      .then((value: unknown) => (typeof value === "object" && value !== null ? value : {}))
      .catch(() => ({}));
    return new ApiProblem({
      status: response.status,
      code: text(body.code) ?? "unreadable",
      detail: text(body.detail) ?? text(body.title) ?? `the server answered ${response.status} without a reason`,
      fields: fieldMessages(body.fields),
      request_id: text(body.request_id) ?? response.headers.get("x-request-id") ?? undefined,
    });
  }

  static unreachable(): ApiProblem {
    return new ApiProblem({
      status: 0,
      code: "unreachable",
      detail: "the server cannot be reached; check the connection and try again",
    });
  }
}

/** Worth asking again without a change: the way was broken or the server stumbled. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 500 || error.status === 429);

/** The sentence for people, as a sentence: capital first, full stop last. */
export function sentence(error: unknown): string {
  const detail = error instanceof ApiProblem ? error.detail : "something broke on this page";
  const capital = detail.charAt(0).toLocaleUpperCase() + detail.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
