import { PacketType, type Packet } from "socket.io-parser";
import { expect, it, vi } from "vitest";
import { frames, writeAhead } from "@/lib/sync/frames";

const { EVENT, ACK } = PacketType;
const NAMED = { type: EVENT, nsp: "/", data: ["a", Uint8Array.of(1)] };

it.each([
  ["words alone", ["changes", { words: "Zoë 🌿 שלום" }]],
  ["bytes", ["document-append", { seq: 7, bytes: Uint8Array.of(1, 0, 255) }]],
  ["no bytes", ["document-append", { bytes: new Uint8Array() }]],
  ["several", ["two", Uint8Array.of(1), [{ more: new Uint8Array(100_000).fill(9) }]]],
])("a packet with %s is one frame, and comes out as it went in", (_, data) => {
  const written = new frames.Encoder().encode({ type: EVENT, nsp: "/", id: 3, data });
  expect(written).toHaveLength(1);
  for (const frame of [written[0]!, asBrowsersBring(written[0]!), asNodeBrings(written[0]!)]) {
    expect(read([frame])).toEqual([expect.objectContaining({ type: EVENT, id: 3, data })]);
  }
});

it("packets one after the other stay apart", () => {
  const encoder = new frames.Encoder();
  const data = [["a", Uint8Array.of(1)], ["b"], ["c", Uint8Array.of(2)]];
  const written = data.flatMap((one) => encoder.encode({ type: EVENT, nsp: "/", data: one }));
  expect(read(written).map((packet) => packet.data as unknown)).toEqual(data);
});

it("bytes come as bare arrays, which is how Yjs wants them", () => {
  const [frame] = new frames.Encoder().encode({ type: EVENT, nsp: "/", data: ["a", Buffer.from([1, 2])] });
  const [packet] = read([asNodeBrings(frame!)]);
  expect(Object.getPrototypeOf((packet!.data as unknown[])[1])).toBe(Uint8Array.prototype);
});

it("what is written ahead goes as it would have gone, and nothing else does", () => {
  const message = { seq: 7, bytes: Uint8Array.of(1, 0, 255) };
  const packet = { type: EVENT, nsp: "/", data: ["document-update", message] };
  const encoder = new frames.Encoder();
  const [plain] = encoder.encode(packet);
  writeAhead("document-update", message);
  const [first] = encoder.encode(packet);
  expect(first).toEqual(plain);
  expect(encoder.encode(packet)[0]).toBe(first);
  expect(encoder.encode({ ...packet, type: ACK, id: 1 })[0]).not.toBe(first);
  expect(encoder.encode({ ...packet, data: ["document-update", { ...message }] })[0]).not.toBe(first);
});

it.each([
  ["nothing", new Uint8Array()],
  ["less than it says", Uint8Array.of(200, 1, 50)],
  ["words that are no packet", Uint8Array.of(2, 120, 120)],
  ["bytes that its words do not name", Uint8Array.of(6, ...Buffer.from('2["a"]'), 1, 7)],
  [
    "more bytes than its words name",
    Buffer.concat([new frames.Encoder().encode(NAMED)[0] as Uint8Array, Uint8Array.of(1, 7)]),
  ],
])("a frame with %s is thrown at Socket.IO, which hangs up", (_, frame) => {
  expect(() => read([frame])).toThrow();
});

it("what says that it is longer than it is brings nothing of what lies beside it", () => {
  const words = '51-["a",{"_placeholder":true,"num":0}]';
  const frame = Uint8Array.of(words.length, ...Buffer.from(words), 3, 1, 2);
  const decoder = new frames.Decoder();
  const take = vi.fn();
  decoder.on("decoded", take);
  expect(() => decoder.add(asNodeBrings(frame) as Uint8Array)).toThrow();
  expect(take).not.toHaveBeenCalled();
});

function read(written: readonly (string | ArrayBuffer | Uint8Array)[]): Packet[] {
  const decoder = new frames.Decoder();
  const take = vi.fn<(packet: Packet) => void>();
  decoder.on("decoded", take);
  for (const frame of written) decoder.add(frame);
  return take.mock.calls.map(([packet]) => packet);
}

function asBrowsersBring(frame: string | Uint8Array): string | ArrayBuffer {
  return typeof frame === "string" ? frame : new Uint8Array(frame).buffer;
}

/** Out of the middle of something larger. */
function asNodeBrings(frame: string | Uint8Array): string | Uint8Array {
  return typeof frame === "string" ? frame : Buffer.concat([Buffer.of(9), frame, Buffer.of(9)]).subarray(1, -1);
}
