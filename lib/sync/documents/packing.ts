import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Updates one after the other in one piece of bytes: Socket.IO would send each in a packet of its own. */
export function pack(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const update of updates) encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

/** @throws Error where the bytes are not what `pack` makes */
export function unpack(bytes: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(bytes);
  const updates: Uint8Array[] = [];
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder));
  return updates;
}
