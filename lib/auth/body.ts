import { Refusal } from "@/lib/errors";

/** The largest body of a mutation, in bytes. */
const LARGEST_BODY = 64 * 1024;

/**
 * The JSON in a request's body. Nothing larger than `LARGEST_BODY` is taken into memory, whatever its headers say.
 *
 * @throws Refusal `not-json`, `too-large` or `malformed`
 */
export async function jsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal("not-json");
  const text = new TextDecoder().decode(await bytesOf(request));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal("malformed");
  }
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY) throw new Refusal("too-large");
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; ;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > LARGEST_BODY) {
      await reader?.cancel();
      throw new Refusal("too-large");
    }
    chunks.push(value);
  }
}
