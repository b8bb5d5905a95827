/** What a route handler answered. `code` is that of the refusal, or "unreachable" when nothing came back. */
export type Answer<Data> = { ok: true; data: Data } | ({ ok: false } & Refused);

export interface Refused {
  readonly code: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** Asks a route handler of our own to do something. Never throws: what goes wrong is an answer. */
export async function send<Data = unknown>(
  path: string,
  body: object,
  method: "POST" | "DELETE" = "POST",
): Promise<Answer<Data>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return await answerOf<Data>(response);
  } catch {
    return { ok: false, code: "unreachable" };
  }
}

/** Reads something from a route handler of our own. */
export async function receive<Data>(path: string): Promise<Answer<Data>> {
  try {
    return await answerOf<Data>(await fetch(path, { cache: "no-store" }));
  } catch {
    return { ok: false, code: "unreachable" };
  }
}

async function answerOf<Data>(response: Response): Promise<Answer<Data>> {
  const data = (await response.json()) as Data & Partial<Refused>;
  if (response.ok) return { ok: true, data };
  const { code = "unexpected", retryAfter } = data;
  return { ok: false, code, ...(retryAfter === undefined ? {} : { retryAfter }) };
}
