import { expect, it } from "vitest";
import { withBytes } from "@/lib/sync/documents/client/bytes";

it("takes bytes as browsers bring them, and leaves all else as it is", () => {
  const { buffer } = new Uint8Array([1, 2, 3]);
  const message = withBytes({ ok: true, updates: buffer, seq: 4, bytes: new Uint8Array([5]) });
  expect(message).toEqual({ ok: true, updates: new Uint8Array([1, 2, 3]), seq: 4, bytes: new Uint8Array([5]) });
  expect(message.updates).toBeInstanceOf(Uint8Array);
});
