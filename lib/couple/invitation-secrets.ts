import { crockford, grouped, typedCode } from "@/lib/auth/crockford";
import { digest, keyed } from "@/lib/auth/keyed";
import type { Id } from "@/lib/ids";

/**
 * The two ways into an invitation, both made from its id and the server's secret, so that the inviter can be shown them
 * again while the database holds hashes alone. The token of the link has 256 bits; the code, to be read out, has 40, which
 * suffice for 48 hours under a limit on tries.
 */
const CODE_LENGTH = 8;

export function invitationToken(secret: string, id: Id): string {
  return Buffer.from(keyed(secret, "invitation-link", id)).toString("base64url");
}

/** `ABCD-EFGH`. */
export function invitationCode(secret: string, id: Id): string {
  return grouped(crockford(keyed(secret, "invitation-code", id), CODE_LENGTH));
}

export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return digest(token);
}

/** Keyed, because 40 bits alone could be tried out by whoever holds a copy of the database. Null: it cannot be a code. */
export function codeHash(secret: string, typed: string): Uint8Array<ArrayBuffer> | null {
  const code = typedCode(typed, CODE_LENGTH);
  return code === null ? null : keyed(secret, "invitation-code-hash", code);
}
