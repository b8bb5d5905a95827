import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** A UUID in lower-case text, as Postgres writes it. */
export type Id = string;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: unknown): text is Id {
  return typeof text === "string" && ID.test(text);
}

/**
 * A new UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random. From `getRandomValues`, because
 * `randomUUID` is missing on pages served over plain http, as on a home network.
 */
export function newId(now: number = Date.now()): Id {
  return uuidV7(now, crypto.getRandomValues(new Uint8Array(16)));
}

/** The Unix milliseconds inside a UUIDv7. */
export function idTime(id: Id): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/**
 * The `n`th further id of a command: the same on the client that guesses and the server that decides. It goes one way
 * only: whoever sees a derived id cannot come back to the command's, nor from there to its sisters in another space.
 */
export function derivedId(commandId: Id, n: number): Id {
  return uuidV7(idTime(commandId), sha256(utf8ToBytes(`${commandId}/${n}`)));
}

function uuidV7(time: number, random: Uint8Array): Id {
  const bytes = random.slice(0, 16);
  for (let i = 0, rest = time; i < 6; i++, rest = Math.floor(rest / 256)) bytes[5 - i] = rest % 256;
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
