import { createHash, createHmac } from "node:crypto";

/**
 * HMAC-SHA256 under the server's secret. `purpose` keeps the uses apart, so that what is right for one is nothing to
 * another.
 */
export function keyed(secret: string, purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", secret).update(`${purpose}/${text}`).digest());
}

/** SHA-256 of something that cannot be guessed, such as a token of 32 random bytes. */
export function digest(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(text).digest());
}
