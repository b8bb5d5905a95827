import { derivedId, newId, type Id } from "@/lib/ids";
import type { Invocation } from "@/lib/sync/command";
import { restOf, wordsOfRest, type Before, type Examples, type There } from "@/tests/sync/examples/example";

const assumed = (id: Id, more = {}): Invocation => ({
  name: "assumption.write",
  input: { id: restOf(id), topic: "home", words: "We stay in this town", ...more },
});
const settled = (id: Id): Invocation => ({ name: "settled.begin", input: { id } });
const settledBy = (id: Id, bring = [restOf(id)]): Invocation => ({ name: "settled.ready", input: { id, bring } });
const agenda = { areas: ["place", "values"], iBegin: true };
const shares = (id: Id): Before[] => [
  { name: "sharing.propose", input: { id, ...agenda } },
  { by: "partner", name: "sharing.agree", input: { id, ...agenda, iBegin: false } },
];
export const body = [
  { type: "p", text: "A house with a door to the garden" },
  { type: "li", text: "and no car" },
];
const dreamed = (id: Id): Before[] => [
  ...shares(id),
  { name: "dream.open", input: { id: restOf(id), sharingId: id, area: "place", body } },
];
/** The same with the partner as the one who speaks. */
const listened = (id: Id): Before[] => [
  { by: "partner", name: "sharing.propose", input: { id, ...agenda } },
  { name: "sharing.agree", input: { id, ...agenda, iBegin: false } },
  { by: "partner", name: "dream.open", input: { id: restOf(id), sharingId: id, area: "place", body } },
];
export const goal = { horizon: "three-years", whose: null, words: "A garden of our own", by: "2029-Q3", state: "open" };
const goalSet = (id: Id): Before => ({ name: "goal.set", input: { id: restOf(id), ...goal } });
export const card = { kind: "differ", words: "How near to my parents", sharedDreamId: null, openedId: null };
const placed = (id: Id): Before => ({ name: "card.place", input: { id: restOf(id), ...card } });
const bothAnd = (id: Id) => ({
  id: wordsOfRest(id),
  cardId: restOf(id),
  way: "turns",
  words: "A summer here, one there",
});
const together = (id: Id): Before[] => [placed(id), { by: "partner", name: "both-and.write", input: bothAnd(id) }];
export const decision = { title: "Do we move to the coast?", options: ["We move", "We stay"], byDate: "2029-06-01" };
const decided = (id: Id): Before => ({ name: "decision.make", input: { id: restOf(id), ...decision } });
/** An envelope has an id that follows from the command that made it. */
const envelopeOf = (there: There | undefined): Id => there?.find(({ table }) => table === "Envelope")?.id ?? newId();
const answered = (id: Id, there: There | undefined) => ({
  id: restOf(id),
  envelopeId: envelopeOf(there),
  version: 1,
  answers: [
    { leaning: "toward", words: "The sea" },
    { leaning: "away", words: "" },
  ],
});
const weighed = (id: Id): Before[] => [
  decided(id),
  { name: "decision.answer", input: null, inputOf: (there) => answered(id, there) },
  { by: "partner", name: "decision.answer", input: null, inputOf: (there) => answered(id, there) },
];
const outcome = (id: Id) => ({ decisionId: restOf(id), lookedBack: null });
export const textHash = "0f".repeat(32);
const version = (id: Id) => ({ id: restOf(id), name: "Summer 2027", hash: textHash });
const proposedVersion = (id: Id): Before => ({ name: "version.propose", input: version(id) });
const question = (id: Id) => ({ id: wordsOfRest(id), sharedDreamId: restOf(id), words: "What grows there?" });
const written: Before = { name: "vision.begin", input: {} };
/** The document of the two has an id that follows from theirs. */
const documentOf = (there: There | undefined): Id => there?.find(({ table }) => table === "Document")?.id ?? newId();
export const passage = { sectionId: "values", quote: "by the sea" };
const commented = (id: Id, there: There | undefined) => {
  return { id: restOf(id), threadId: wordsOfRest(id), documentId: documentOf(there), ...passage, words: "Which one?" };
};
const talked = (id: Id): Before[] => [
  written,
  { name: "comment.begin", input: null, inputOf: (there) => commented(id, there) },
];
const ofVision = { target: "none", ours: true, once: true } as const;

/** What is done in the vision. */
export const visionExamples: Examples = {
  "assumption.write": { target: "none", input: (id) => ({ id: restOf(id), topic: "money", words: "One account" }) },
  "assumption.drop": { target: "none", prepare: (id) => [assumed(id)], input: (id) => ({ id: restOf(id) }) },
  "settled.begin": { ...ofVision, input: (id) => ({ id }) },
  "settled.ready": {
    ...ofVision,
    prepare: (id) => [assumed(id), settled(id)],
    input: (id) => ({ id, bring: [restOf(id)] }),
  },
  "settled.unready": {
    ...ofVision,
    prepare: (id) => [assumed(id), settled(id), settledBy(id)],
    input: (id) => ({ id }),
  },
  "settled.set-aside": { ...ofVision, prepare: (id) => [settled(id)], input: (id) => ({ id }) },
  "sharing.propose": { ...ofVision, input: (id) => ({ id, ...agenda }) },
  "sharing.agree": {
    ...ofVision,
    prepare: (id) => [{ by: "partner", name: "sharing.propose", input: { id, ...agenda } }],
    input: (id) => ({ id, ...agenda, iBegin: false }),
  },
  "sharing.go": { ...ofVision, prepare: shares, input: (id) => ({ id, from: 0, way: "next" }) },
  "sharing.pause": {
    ...ofVision,
    prepare: shares,
    input: (id) => ({ id, until: new Date(Date.now() + 3_600_000).toISOString() }),
  },
  "sharing.end": { ...ofVision, prepare: shares, input: (id) => ({ id }) },
  "dream.begin": { target: "none", input: () => ({ area: "place" }) },
  "vision.begin": { target: "none", ours: true, input: () => ({}) },
  "dream.open": {
    ...ofVision,
    prepare: shares,
    input: (id) => ({ id: restOf(id), sharingId: id, area: "place", body }),
  },
  "dream.take-back": { ...ofVision, prepare: dreamed, input: (id) => ({ id: restOf(id) }) },
  "dream.ask": { ...ofVision, prepare: listened, input: question },
  "dream.unask": {
    ...ofVision,
    prepare: (id) => [...listened(id), { name: "dream.ask", input: question(id) }],
    input: (id) => ({ id: wordsOfRest(id) }),
  },
  "dream.summarise": {
    ...ofVision,
    prepare: listened,
    input: (id) => ({ sharedDreamId: restOf(id), words: "You would like to step outside in the morning" }),
  },
  "dream.answer": {
    ...ofVision,
    prepare: (id) => [
      ...dreamed(id),
      { by: "partner", name: "dream.summarise", input: { sharedDreamId: restOf(id), words: "A garden" } },
    ],
    input: (id) => ({ sharedDreamId: restOf(id), round: 1, heard: false, words: "And no car" }),
  },
  "goal.set": { ...ofVision, input: (id) => ({ id: restOf(id), ...goal }) },
  "goal.change": {
    ...ofVision,
    prepare: (id) => [goalSet(id)],
    input: (id) => ({ id: restOf(id), to: { state: "begun" } }),
  },
  "goal.remove": { ...ofVision, prepare: (id) => [goalSet(id)], input: (id) => ({ id: restOf(id) }) },
  "card.place": { ...ofVision, input: (id) => ({ id: restOf(id), ...card }) },
  "card.change": {
    ...ofVision,
    prepare: (id) => [placed(id)],
    input: (id) => ({ id: restOf(id), kind: "both", words: "Not too near" }),
  },
  "card.take-back": { ...ofVision, prepare: (id) => [placed(id)], input: (id) => ({ id: restOf(id) }) },
  "both-and.write": { ...ofVision, prepare: (id) => [placed(id)], input: bothAnd },
  "both-and.drop": {
    ...ofVision,
    prepare: (id) => [placed(id), { name: "both-and.write", input: bothAnd(id) }],
    input: (id) => ({ id: wordsOfRest(id) }),
  },
  "both-and.mark": {
    ...ofVision,
    prepare: together,
    input: (id) => ({ bothAndId: wordsOfRest(id), mark: "star", on: true }),
  },
  "decision.make": { ...ofVision, input: (id) => ({ id: restOf(id), ...decision }) },
  "decision.change": {
    ...ofVision,
    prepare: (id) => [decided(id)],
    input: (id) => ({ id: restOf(id), version: 1, ...decision, title: "Do we move?" }),
  },
  "decision.drop": { ...ofVision, prepare: (id) => [decided(id)], input: (id) => ({ id: restOf(id) }) },
  "decision.answer": { ...ofVision, prepare: (id) => [decided(id)], input: (id, there) => answered(id, there) },
  "decision.unanswer": {
    ...ofVision,
    prepare: (id) => weighed(id).slice(0, 2),
    input: (id) => ({ id: restOf(id) }),
  },
  "decision.look-back-on": {
    ...ofVision,
    prepare: weighed,
    input: (id) => ({ id: restOf(id), on: "2030-06-01" }),
  },
  "decision.say": { ...ofVision, prepare: weighed, input: (id) => ({ ...outcome(id), words: "We move in spring" }) },
  "decision.unsay": {
    ...ofVision,
    prepare: (id) => [...weighed(id), { name: "decision.say", input: { ...outcome(id), words: "We move" } }],
    input: outcome,
  },
  "section.say": {
    ...ofVision,
    prepare: () => [written],
    input: (_id, there) => ({ documentId: documentOf(there), sectionId: "values", says: "agree", on: true }),
  },
  "comment.begin": { ...ofVision, prepare: () => [written], input: commented },
  "comment.reply": {
    ...ofVision,
    prepare: talked,
    input: (id) => ({ id: derivedId(id, 3), threadId: wordsOfRest(id), words: "The northern one" }),
  },
  "comment.change": { ...ofVision, prepare: talked, input: (id) => ({ id: restOf(id), words: "Which sea?" }) },
  "comment.remove": {
    ...ofVision,
    prepare: talked,
    input: (id) => ({ id: restOf(id), threadId: wordsOfRest(id) }),
  },
  "comment.resolve": {
    ...ofVision,
    prepare: talked,
    input: (id) => ({ threadId: wordsOfRest(id), resolved: true }),
  },
  "version.propose": { ...ofVision, input: version },
  "version.sign": {
    ...ofVision,
    prepare: (id) => [{ by: "partner", ...proposedVersion(id) }],
    input: (id) => ({ id: restOf(id), hash: textHash }),
  },
  "version.set-aside": { ...ofVision, prepare: (id) => [proposedVersion(id)], input: (id) => ({ id: restOf(id) }) },
};
