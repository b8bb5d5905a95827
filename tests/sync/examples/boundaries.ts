import { type Id } from "@/lib/ids";
import type { Invocation } from "@/lib/sync/command";
import { restOf, type Examples } from "@/tests/sync/examples/example";

export const boundary = {
  kind: "digital",
  statement: "I feel far away when the phone lies on the table. I need supper without it.",
  ifWords: "it rings at supper",
  willWords: "let it ring",
  ended: false,
  blockId: null,
  checkInId: null,
  broughtId: null,
};
const bounded = (id: Id, shared = true): Invocation => ({
  name: "boundary.make",
  input: { id: restOf(id), shared, ...boundary },
});
const toAcknowledge = (id: Id) => ({ id: restOf(id), version: 1 });

/** What is done with boundaries. */
export const boundariesExamples: Examples = {
  "boundary.make": { target: "none", input: (id) => ({ id: restOf(id), shared: true, ...boundary }) },
  "boundary.change": {
    target: "none",
    prepare: (id) => [bounded(id)],
    input: (id) => ({ id: restOf(id), willWords: "switch it off", kind: "time", ended: true }),
  },
  "boundary.share": {
    target: "none",
    prepare: (id) => [bounded(id, false)],
    input: (id) => ({ id: restOf(id), shared: true, blockId: null }),
  },
  "boundary.drop": { target: "none", prepare: (id) => [bounded(id)], input: (id) => ({ id: restOf(id) }) },
  "boundary.acknowledge": {
    target: "none",
    prepare: (id) => [{ by: "partner", ...bounded(id) }],
    input: toAcknowledge,
  },
  "boundary.unacknowledge": {
    target: "none",
    prepare: (id) => [
      { by: "partner", ...bounded(id) },
      { name: "boundary.acknowledge", input: toAcknowledge(id) },
    ],
    input: (id) => ({ ...toAcknowledge(id), back: null }),
  },
};
