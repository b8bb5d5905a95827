import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Of what a length is written as, in bytes: seven bits in each. */
const LONGEST_LENGTH = 5;

/** Updates one after the other in one piece of bytes: Socket.IO would send each in a packet of its own. */
export function pack(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  // As large as it will be from the first: growing would copy a long document twice.
  encoder.cbuf = new Uint8Array(updates.reduce((sum, { length }) => sum + LONGEST_LENGTH + length, 0));
  for (const update of updates) encoding.writeVarUint8Array(encoder, update);
  return encoder.cbuf.subarray(0, encoder.cpos);
}

/** @throws Error where the bytes are not what `pack` makes */
export function unpack(bytes: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(bytes);
  const updates: Uint8Array[] = [];
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder));
  return updates;
}
