import { LARGEST_UPDATE, type AppendRequest } from "@/lib/sync/documents/protocol";
import { keyText } from "@/lib/sync/documents/schema";

/** Updates in parts on their way at once over one socket: a page has few documents open. */
const MOST_AT_ONCE = 4;

interface Begun {
  parts: Uint8Array[];
  size: number;
}

/** Puts the parts of updates together that come over one socket, in order. */
export class Parts {
  readonly #begun = new Map<string, Begun>();

  /** The whole update once its last part is here; null until then; "malformed" where a part is not the next one. */
  take({ part, parts, bytes, ...key }: AppendRequest): Uint8Array | null | "malformed" {
    if (parts === 1) return bytes;
    const text = keyText(key);
    if (part === 0) this.#begin(text);
    const begun = this.#begun.get(text);
    if (begun?.parts.length !== part || begun.size + bytes.length > LARGEST_UPDATE) {
      this.#begun.delete(text);
      return "malformed";
    }
    begun.parts.push(bytes);
    begun.size += bytes.length;
    if (begun.parts.length < parts) return null;
    this.#begun.delete(text);
    return Buffer.concat(begun.parts);
  }

  #begin(text: string): void {
    this.#begun.delete(text);
    this.#begun.set(text, { parts: [], size: 0 });
    for (const oldest of this.#begun.keys()) {
      if (this.#begun.size <= MOST_AT_ONCE) break;
      this.#begun.delete(oldest);
    }
  }
}
