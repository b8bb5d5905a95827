import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { VisionContent } from "@/lib/vision/document/content";
import { cleanNodes } from "@/lib/vision/document/rich-node";

/**
 * The document as a text that can be signed: JSON of all sections in their order, the same to the letter wherever two read the
 * same, and named by its SHA-256. The form has a number: what is signed is read for ever as it was written.
 */
const FORM = 1;

/** The largest that is signed, in UTF-16 units: a book. */
export const SIGNED_LONGEST = 1_000_000;

export function signedText(content: VisionContent): string {
  // Key by key: no order is left to how the content was made.
  return JSON.stringify({ form: FORM, sections: content.map(({ id, title, body }) => ({ id, title, body })) });
}

/** The name of a text: its SHA-256 in hexadecimal. Computed here, since browsers hash only on pages that come by TLS. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What a signed text says; null where it is none, or not the one that it is named. */
export function readSignedText(text: string, hash: string): VisionContent | null {
  if (hashOf(text) !== hash) return null;
  try {
    const { form, sections } = JSON.parse(text) as { form: unknown; sections: Record<string, unknown>[] };
    if (form !== FORM) return null;
    return sections.map(({ id, title, body }) => ({ id: String(id), title: String(title), body: cleanNodes(body) }));
  } catch {
    return null;
  }
}
