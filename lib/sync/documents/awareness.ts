import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Id } from "@/lib/ids";
import { LARGEST_AWARENESS } from "@/lib/sync/documents/protocol";

/** A word of awareness of one client of Yjs: where its person is, or (null) that they are gone. */
export interface Whereabouts {
  client: number;
  clock: number;
  state: Record<string, unknown> | null;
}

/** Reads what y-protocols writes, of one client; null where it is anything else. */
export function readWhereabouts(bytes: Uint8Array): Whereabouts | null {
  if (bytes.length > LARGEST_AWARENESS) return null;
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== 1) return null;
    const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    if (decoding.hasContent(decoder) || typeof state !== "object" || Array.isArray(state)) return null;
    return { client, clock, state: state as Whereabouts["state"] };
  } catch {
    return null;
  }
}

/** The same, with who it is: that is the server's to say, whatever the client said (D11). */
export function writeWhereabouts({ client, clock, state }: Whereabouts, userId: Id): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state && { ...state, user: { id: userId } }));
  return encoding.toUint8Array(encoder);
}
