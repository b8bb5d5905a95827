import { newId, type Id } from "@/lib/ids";
import type { Invocation } from "@/lib/sync/command";
import { restOf, wordsOfRest, type Before, type Examples, type There } from "@/tests/sync/examples/example";

export const jotting = {
  conversation: "weekly",
  kind: "closeness",
  words: "An evening for the two of us, on Thursday",
};
const jotted = (id: Id): Invocation => ({ name: "jotting.write", input: { id: restOf(id), ...jotting } });
const opened = (id: Id): Invocation => ({ name: "check-in.open", input: { id, conversation: "weekly" } });
const ready = (id: Id, bring = [restOf(id)]): Invocation => ({ name: "check-in.ready", input: { id, bring } });
const revealed = (id: Id): Before[] => [opened(id), jotted(id), { by: "partner", ...ready(id, []) }, ready(id)];
const agreed = (id: Id): Invocation => ({
  name: "agreement.make",
  input: { id: wordsOfRest(id), checkInId: id, broughtId: null, words: "Thursdays", blockId: null },
});
/** The id of something that was long before. */
const earlier = (id: Id): Id => `00000000${id.slice(8)}`;
const agreedBefore = (id: Id): Before[] => [...revealed(id), agreed(id), { name: "check-in.end", input: { id } }];
/** What was revealed has an id that the reveal gave it. */
const broughtOf = (there: There | undefined): Id => there?.find(({ table }) => table === "Brought")?.id ?? newId();
const beneath = (id: Id, there: There | undefined) => {
  return { id: restOf(id), checkInId: id, broughtId: broughtOf(there), part: "need", words: "To be expected" };
};
const atCheckIn = { target: "none", ours: true, once: true, prepare: revealed } as const;

/** What is done in a check-in. */
export const checkinExamples: Examples = {
  "jotting.write": {
    target: "none",
    prepare: (id) => [jotted(id)],
    input: (id) => ({ id: restOf(id), ...jotting, words: "An evening for the two of us" }),
  },
  "jotting.drop": { target: "none", prepare: (id) => [jotted(id)], input: (id) => ({ id: restOf(id) }) },
  "conversation.settle": { target: "none", input: (id) => ({ conversation: "weekly", blockId: id }) },
  "check-in.open": { ...atCheckIn, prepare: () => [], input: (id) => ({ id, conversation: "weekly" }) },
  "check-in.ready": {
    ...atCheckIn,
    prepare: (id) => [opened(id), jotted(id)],
    input: (id) => ({ id, bring: [restOf(id)] }),
  },
  "check-in.unready": {
    ...atCheckIn,
    prepare: (id) => [opened(id), jotted(id), ready(id)],
    input: (id) => ({ id }),
  },
  "check-in.later": { ...atCheckIn, prepare: (id) => [opened(id)], input: (id) => ({ id }) },
  "check-in.go": {
    ...atCheckIn,
    input: (id) => ({ id, from: { step: "needs", at: 0 }, way: "next" }),
  },
  "check-in.pause": {
    ...atCheckIn,
    input: (id) => ({ id, until: new Date(Date.now() + 3_600_000).toISOString() }),
  },
  "check-in.end": { ...atCheckIn, input: (id) => ({ id }) },
  "need.understand": {
    ...atCheckIn,
    prepare: (id) => [opened(id), { by: "partner", ...jotted(id) }, ready(id, []), { by: "partner", ...ready(id) }],
    input: (id, there) => ({ checkInId: id, broughtId: broughtOf(there), words: "You would like Thursday" }),
  },
  "need.answer": {
    ...atCheckIn,
    input: (id, there) => ({ checkInId: id, broughtId: broughtOf(there), round: 0, heard: true }),
  },
  "beneath.write": { ...atCheckIn, input: (id, there) => beneath(id, there) },
  "beneath.drop": {
    ...atCheckIn,
    prepare: (id) => [...revealed(id), { name: "beneath.write", input: null, inputOf: (there) => beneath(id, there) }],
    input: (id) => ({ id: restOf(id) }),
  },
  "agreement.make": {
    ...atCheckIn,
    input: (id) => ({ id: wordsOfRest(id), checkInId: id, broughtId: null, words: "Thursdays", blockId: null }),
  },
  "agreement.change": {
    ...atCheckIn,
    prepare: (id) => [...revealed(id), agreed(id)],
    input: (id) => ({ id: wordsOfRest(id), words: "Each Thursday", was: "Thursdays" }),
  },
  "agreement.drop": {
    ...atCheckIn,
    prepare: (id) => [...revealed(id), agreed(id)],
    input: (id) => ({ id: wordsOfRest(id) }),
  },
  "agreement.answer": {
    ...atCheckIn,
    prepare: (id) => [...agreedBefore(earlier(id)), ...revealed(id)],
    input: (id) => ({ agreementId: wordsOfRest(earlier(id)), checkInId: id, answer: "kept" }),
  },
  "check-in.feel": { ...atCheckIn, input: (id) => ({ id, felt: 4, words: "We took our time" }) },
};
