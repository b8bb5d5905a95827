import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { Decoder, Encoder, PacketType, protocol, type Packet } from "socket.io-parser";

/** Events that are written already, by their message. */
const ahead = new WeakMap<object, Uint8Array>();

/**
 * How packets are written on the line: as Socket.IO writes them, but one that has bytes in it goes in one frame. Its own way
 * takes a frame for the words and one more for each piece of bytes, and each costs both ends a turn; a stroke in a
 * document is such a packet, and goes over two lines (docs/decisions/frames.md).
 */
export const frames = {
  protocol,
  Encoder: class extends Encoder {
    override encode(packet: Packet): (string | Uint8Array)[] {
      const written = packet.type === PacketType.EVENT && ahead.get((packet.data as unknown[])[1] as object);
      if (written) return [written];
      const [words, ...pieces] = super.encode(packet) as [string, ...Uint8Array[]];
      if (pieces.length === 0) return [words];
      const frame = encoding.createEncoder();
      encoding.writeVarString(frame, words);
      for (const piece of pieces) encoding.writeVarUint8Array(frame, piece);
      return [encoding.toUint8Array(frame)];
    }
  },
  Decoder: class extends Decoder {
    /** @throws Error where nobody writes so: Socket.IO hangs up then */
    override add(frame: string | ArrayBuffer | Uint8Array): void {
      if (typeof frame === "string") return super.add(frame);
      const rest = decoding.createDecoder(frame instanceof ArrayBuffer ? new Uint8Array(frame) : frame);
      super.add(decoding.readVarString(rest));
      while (decoding.hasContent(rest)) super.add(decoding.readVarUint8Array(rest));
    }
  },
};

const encoder = new frames.Encoder();

/**
 * Writes an event with bytes in it before it is said, in a moment when there is nothing else to do. It is not to be changed
 * any more, and to be said without asking for an answer.
 */
export function writeAhead(event: string, message: object): void {
  const packet = { type: PacketType.EVENT, nsp: "/", data: [event, message] };
  const [frame] = encoder.encode(packet);
  if (typeof frame === "object") ahead.set(message, frame);
}
