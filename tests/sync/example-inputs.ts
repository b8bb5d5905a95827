import { derivedId, newId, type Id } from "@/lib/ids";
import type { Invocation } from "@/lib/sync/command";

/** What a command asks of the block that its example names: that it is there, that it is not yet, or nothing. */
type Target = "there" | "new" | "none";

export interface Example {
  target: Target;
  /** Only one who has not said their name yet can give it. */
  newcomer?: boolean;
  /** It is about what is ours alone: a block of one person's has no proposals. */
  ours?: boolean;
  /** The couple may have done nothing before: of what it is about there is one at a time. */
  once?: boolean;
  /** What its owner, or the partner, does with the block of this id before, so that the example means something. */
  prepare?(id: Id): Before[];
  /** A valid input, about the row of this id. What only the database names is found among the rows that are there. */
  input(id: Id, there?: There): Record<string, unknown>;
}

type There = readonly { readonly table: string; readonly id: Id }[];

interface Before {
  readonly name: string;
  readonly input: unknown;
  readonly by?: "partner";
  /** Instead of the input, where it names what only the database could. */
  inputOf?(there: There): unknown;
}

/** A block that repeats each Friday from 27 March 2026 on, as `blockInput` begins. */
const weekly = (id: Id): Invocation => ({ name: "series.change", input: { id, rrule: "FREQ=WEEKLY;BYDAY=FR" } });
const SECOND = "2026-04-03T19:00:00";
const THIRD = "2026-04-10T19:00:00";

/** Another id that belongs to the block of this one. */
const restOf = (id: Id) => derivedId(id, 1);
const wordsOfRest = (id: Id) => derivedId(id, 2);

const ritual = {
  practice: "date-night",
  name: "Supper",
  how: "At the big table",
  scale: "weekly",
  rrule: "FREQ=WEEKLY;BYDAY=FR",
  startsOn: "2026-03-27",
  minutes: 180,
  place: "evening",
  blockId: null,
  resting: false,
};
const begun = (id: Id, sharing = "we"): Invocation => ({
  name: "ritual.begin",
  input: { id: restOf(id), sharing, ...ritual },
});
const marked = (id: Id): Invocation => ({ name: "ritual.mark", input: { id: restOf(id), date: "2026-03-27" } });

const jotting = { conversation: "weekly", kind: "closeness", words: "An evening for the two of us, on Thursday" };
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

const boundary = {
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
const body = [
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
const goal = { horizon: "three-years", whose: null, words: "A garden of our own", by: "2029-Q3", state: "open" };
const goalSet = (id: Id): Before => ({ name: "goal.set", input: { id: restOf(id), ...goal } });
const card = { kind: "differ", words: "How near to my parents", sharedDreamId: null, openedId: null };
const placed = (id: Id): Before => ({ name: "card.place", input: { id: restOf(id), ...card } });
const bothAnd = (id: Id) => ({
  id: wordsOfRest(id),
  cardId: restOf(id),
  way: "turns",
  words: "A summer here, one there",
});
const together = (id: Id): Before[] => [placed(id), { by: "partner", name: "both-and.write", input: bothAnd(id) }];
const decision = { title: "Do we move to the coast?", options: ["We move", "We stay"], byDate: "2029-06-01" };
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
const textHash = "0f".repeat(32);
const version = (id: Id) => ({ id: restOf(id), name: "Summer 2027", hash: textHash });
const proposedVersion = (id: Id): Before => ({ name: "version.propose", input: version(id) });
const question = (id: Id) => ({ id: wordsOfRest(id), sharedDreamId: restOf(id), words: "What grows there?" });
const written: Before = { name: "vision.begin", input: {} };
/** The document of the two has an id that follows from theirs. */
const documentOf = (there: There | undefined): Id => there?.find(({ table }) => table === "Document")?.id ?? newId();
const passage = { sectionId: "values", quote: "by the sea" };
const commented = (id: Id, there: There | undefined) => {
  return { id: restOf(id), threadId: wordsOfRest(id), documentId: documentOf(there), ...passage, words: "Which one?" };
};
const talked = (id: Id): Before[] => [
  written,
  { name: "comment.begin", input: null, inputOf: (there) => commented(id, there) },
];
const ofVision = { target: "none", ours: true, once: true } as const;

/** A time to come, which can be proposed. */
const SOME_DAY = { localStart: "2029-03-30T19:00:00", localEnd: "2029-03-30T21:00:00", zone: "Europe/Berlin" };
/** A day to come that no other example is on: what is protected there is in nobody's way. */
let days = 0;
function dayToCome(): { localStart: string; localEnd: string } {
  const date = new Date(Date.UTC(2029, 0, ++days)).toISOString().slice(0, 10);
  return { localStart: `${date}T19:00:00`, localEnd: `${date}T21:00:00` };
}
const proposed = (id: Id): Invocation => ({
  name: "proposal.make",
  input: { id: restOf(id), blockId: id, original: null, ...SOME_DAY },
});

/**
 * An input that the rightful person may give, for each command of the registry: what the hostile tests begin from. A
 * command without one fails them.
 */
export const exampleInputs: Readonly<Record<string, Example>> = {
  "profile.introduce": {
    target: "none",
    newcomer: true,
    input: () => ({ name: "Cleo", hue: 3, zone: "Europe/Paris" }),
  },
  "profile.change": { target: "none", input: () => ({ name: "Ada L.", hue: 2, zone: "Europe/London" }) },
  "trip.plan": {
    target: "none",
    input: () => ({ id: newId(), fromDate: "2026-06-01", toDate: "2026-06-14", zone: "Europe/Lisbon" }),
  },
  "trip.change": {
    target: "none",
    prepare: (id) => [
      {
        name: "trip.plan",
        input: { id: restOf(id), fromDate: "2026-06-01", toDate: null, zone: "Europe/Lisbon" },
      },
    ],
    input: (id) => ({ id: restOf(id), fromDate: "2026-06-02", toDate: "2026-06-14", zone: "Asia/Kathmandu" }),
  },
  "trip.cancel": {
    target: "none",
    prepare: (id) => [
      {
        name: "trip.plan",
        input: { id: restOf(id), fromDate: "2026-06-01", toDate: null, zone: "Europe/Lisbon" },
      },
    ],
    input: (id) => ({ id: restOf(id) }),
  },
  "block.schedule": {
    target: "new",
    input: (id) => ({
      id,
      detailId: newId(),
      sharing: "we",
      localStart: "2026-03-27T19:00:00",
      localEnd: "2026-03-27T21:00:00",
      zone: "Europe/Berlin",
      title: "Supper",
      notes: "Bread\nand wine",
      place: "Home",
      link: "https://example.test/menu",
      soloKind: null,
      allDay: false,
      rrule: null,
      protected: false,
    }),
  },
  "block.move": {
    target: "there",
    input: (id) => ({ id, localStart: "2026-03-27T18:00:00", localEnd: "2026-03-27T22:00:00", zone: "Europe/Paris" }),
  },
  "block.describe": { target: "there", input: (id) => ({ id, title: "Dinner", notes: "More bread", place: "Out" }) },
  "block.share": { target: "there", input: (id) => ({ id, sharing: "time" }) },
  "block.protect": {
    target: "there",
    prepare: (id) => [{ name: "series.change", input: { id, ...dayToCome() } }],
    input: (id) => ({ id, protected: true }),
  },
  "block.sideBySide": { target: "there", input: (id) => ({ id, sideBySide: true }) },
  "block.remove": { target: "there", input: (id) => ({ id }) },
  "block.restore": {
    target: "new",
    input: (id) => ({
      id,
      sharing: "we",
      localStart: "2026-03-27T19:00:00",
      localEnd: "2026-03-27T21:00:00",
      zone: "Europe/Berlin",
      allDay: false,
      rrule: "FREQ=WEEKLY;BYDAY=FR",
      protected: false,
      status: "firm",
      details: [{ originalLocalStart: null, title: "Supper", notes: "", place: "", link: "", soloKind: null }],
      exceptions: [{ originalLocalStart: SECOND, cancelled: true, localStart: null, localEnd: null, zone: null }],
      remindMinutes: 30,
    }),
  },
  "reminder.set": { target: "none", input: () => ({ blockId: newId(), minutes: 15 }) },
  "series.change": {
    target: "there",
    input: (id) => ({ id, localStart: "2026-03-26T18:00:00", rrule: "FREQ=WEEKLY;BYDAY=TH", allDay: false }),
  },
  "series.split": {
    target: "there",
    prepare: (id) => [weekly(id)],
    input: (id) => ({
      id,
      original: SECOND,
      blockId: newId(),
      detailId: newId(),
      localStart: "2026-04-03T18:00:00",
      localEnd: "2026-04-03T22:00:00",
      title: "Late supper",
    }),
  },
  "series.rejoin": {
    target: "there",
    prepare: (id) => [
      weekly(id),
      {
        name: "series.split",
        input: { id, original: SECOND, blockId: restOf(id), detailId: wordsOfRest(id), title: "Late supper" },
      },
    ],
    input: (id) => ({ id, original: SECOND, blockId: restOf(id), rrule: "FREQ=WEEKLY;BYDAY=FR" }),
  },
  "series.end": { target: "there", prepare: (id) => [weekly(id)], input: (id) => ({ id, original: THIRD }) },
  "occurrence.move": {
    target: "there",
    prepare: (id) => [weekly(id)],
    input: (id) => ({
      id,
      original: SECOND,
      localStart: "2026-04-04T11:00:00",
      localEnd: "2026-04-04T12:00:00",
      zone: "Europe/Paris",
    }),
  },
  "occurrence.cancel": { target: "there", prepare: (id) => [weekly(id)], input: (id) => ({ id, original: SECOND }) },
  "occurrence.restore": {
    target: "there",
    prepare: (id) => [weekly(id), { name: "occurrence.cancel", input: { id, original: SECOND } }],
    input: (id) => ({ id, original: SECOND }),
  },
  "occurrence.describe": {
    target: "there",
    prepare: (id) => [weekly(id)],
    input: (id) => ({ id, original: SECOND, title: "With guests", notes: "Six of us", place: "Garden" }),
  },
  "occurrence.share": {
    target: "there",
    prepare: (id) => [weekly(id)],
    input: (id) => ({ id, original: SECOND, blockId: newId(), detailId: newId(), sharing: "time" }),
  },
  "occurrence.rejoin": {
    target: "there",
    prepare: (id) => [
      weekly(id),
      {
        name: "occurrence.share",
        input: { id, original: SECOND, blockId: restOf(id), detailId: wordsOfRest(id), sharing: "hidden" },
      },
    ],
    input: (id) => ({ id, original: SECOND, blockId: restOf(id) }),
  },
  "proposal.make": {
    target: "there",
    ours: true,
    prepare: (id) => [weekly(id)],
    input: (id) => ({ id: restOf(id), blockId: id, original: SECOND, ...SOME_DAY }),
  },
  "proposal.withdraw": {
    target: "there",
    ours: true,
    prepare: (id) => [proposed(id)],
    input: (id) => ({ id: restOf(id), blockId: id }),
  },
  "proposal.accept": {
    target: "there",
    ours: true,
    prepare: (id) => [{ by: "partner", ...proposed(id) }],
    input: (id) => ({ id: restOf(id), blockId: id, seen: { ...SOME_DAY, rrule: null } }),
  },
  "proposal.decline": {
    target: "there",
    ours: true,
    prepare: (id) => [{ by: "partner", ...proposed(id) }],
    input: (id) => ({ id: restOf(id), blockId: id, word: "Not that day" }),
  },
  "proposal.counter": {
    target: "there",
    ours: true,
    prepare: (id) => [{ by: "partner", ...proposed(id) }],
    input: (id) => ({
      id: restOf(id),
      blockId: id,
      newId: wordsOfRest(id),
      localStart: "2029-03-31T19:00:00",
      localEnd: "2029-03-31T21:00:00",
      zone: "Europe/Berlin",
      word: "Rather on Saturday",
    }),
  },
  "proposal.reopen": {
    target: "there",
    ours: true,
    prepare: (id) => [
      { by: "partner", ...proposed(id) },
      { name: "proposal.decline", input: { id: restOf(id), blockId: id, word: "" } },
    ],
    input: (id) => ({ id: restOf(id), blockId: id }),
  },
  "wish.set": { target: "none", input: () => ({ mineMinutes: 360, oursMinutes: 480 }) },
  "wish.share": {
    target: "none",
    prepare: () => [{ name: "wish.set", input: { mineMinutes: 360, oursMinutes: 480 } }],
    input: () => ({ shared: true }),
  },
  "ritual.begin": {
    target: "none",
    input: () => {
      const marks = [{ date: "2026-03-27", line: "The good bread", hidden: false }];
      return { id: newId(), sharing: "we", ...ritual, marks };
    },
  },
  "ritual.change": {
    target: "none",
    prepare: (id) => [begun(id)],
    input: (id) => ({ id: restOf(id), name: "Supper out", rrule: "FREQ=WEEKLY;BYDAY=SA", place: "any", resting: true }),
  },
  "ritual.share": {
    target: "none",
    prepare: (id) => [begun(id, "open"), marked(id)],
    input: (id) => ({ id: restOf(id), sharing: "hidden", blockId: null }),
  },
  "ritual.end": {
    target: "none",
    prepare: (id) => [begun(id), marked(id)],
    input: (id) => ({ id: restOf(id) }),
  },
  "ritual.mark": {
    target: "none",
    prepare: (id) => [begun(id)],
    input: (id) => ({ id: restOf(id), date: "2026-03-27", line: "The good bread" }),
  },
  "ritual.unmark": {
    target: "none",
    prepare: (id) => [begun(id), marked(id)],
    input: (id) => ({ id: restOf(id), date: "2026-03-27" }),
  },
  "rhythm.change": { target: "none", input: () => ({ straightIn: 30, wakesAt: 390 }) },
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
  "check-in.feel": { ...atCheckIn, input: (id) => ({ id, felt: 4, words: "We took our time" }) },
};

const times = {
  localStart: "2026-03-27T19:00:00",
  localEnd: "2026-03-27T21:00:00",
  zone: "Europe/Berlin",
  startsAt: "2026-03-27T18:00:00+00:00",
  endsAt: "2026-03-27T20:00:00+00:00",
};

/** The own columns of a row of each synchronised table, about a block: what hostile SQL begins from. */
export const exampleRows: Readonly<Record<string, (blockId: Id) => Record<string, unknown>>> = {
  Profile: () => ({ name: "Ada", hue: 1, zone: "Europe/Berlin" }),
  Document: () => ({ kind: "dream", about: "values" }),
  Trip: () => ({ fromDate: "2026-06-01", toDate: null, zone: "Europe/Lisbon" }),
  Block: () => ({
    ...times,
    allDay: false,
    rrule: null,
    protected: false,
    sideBySide: false,
    status: "firm",
    waiting: false,
    reachStart: times.startsAt,
    reachEnd: times.endsAt,
    changedBy: null,
    changedAt: null,
  }),
  BlockDetail: (blockId) => ({
    blockId,
    originalLocalStart: null,
    title: "Supper",
    notes: "",
    place: "",
    link: "",
    soloKind: null,
  }),
  BlockException: (blockId) => ({
    blockId,
    originalLocalStart: "2026-04-03T19:00:00",
    cancelled: true,
    localStart: null,
    localEnd: null,
    zone: null,
    startsAt: null,
    endsAt: null,
    protected: null,
  }),
  Proposal: (blockId) => ({
    blockId,
    originalLocalStart: null,
    ...times,
    allDay: false,
    rrule: null,
    by: blockId,
    state: "open",
    word: "",
  }),
  Wish: () => ({ mineMinutes: 360, oursMinutes: null }),
  Reminder: (blockId) => ({ blockId, minutes: 15 }),
  Ritual: (blockId) => ({ ...ritual, blockId }),
  RitualMark: (blockId) => ({
    ritualId: blockId,
    date: "2026-03-27",
    line: "",
    reachStart: "2026-03-26T10:00:00+00:00",
    reachEnd: "2026-03-28T12:00:00+00:00",
  }),
  Rhythm: () => ({ straightIn: 30, wakesAt: 420, sleepsAt: 1380 }),
  Jotting: (checkInId) => ({ ...jotting, jottedAt: times.startsAt, checkInId }),
  Conversation: (blockId) => ({ conversation: "weekly", blockId }),
  CheckIn: (begins) => ({
    conversation: "weekly",
    step: "prepare",
    at: 0,
    begins,
    movedAt: times.startsAt,
    pausedUntil: null,
    pausedBy: null,
    waiting: true,
    reachStart: times.startsAt,
    reachEnd: times.endsAt,
  }),
  Readiness: (checkInId) => ({ checkInId, state: "ready" }),
  Brought: (checkInId) => ({ checkInId, kind: "closeness", words: "An evening", rank: 0 }),
  Understanding: (checkInId) => ({ checkInId, broughtId: checkInId, words: "", round: 1 }),
  NeedAnswer: (checkInId) => ({ checkInId, broughtId: checkInId, round: 1, heard: true }),
  Beneath: (checkInId) => ({ checkInId, broughtId: checkInId, part: "need", words: "Room" }),
  Agreement: (checkInId) => ({
    ...{ checkInId, conversation: "weekly", broughtId: null, words: "Thursdays" },
    blockId: null,
    ritualId: null,
  }),
  AgreementAnswer: (checkInId) => ({ checkInId, agreementId: checkInId, answer: "kept" }),
  CheckInFelt: (checkInId) => ({ checkInId, felt: 4, words: "" }),
  Boundary: (blockId) => ({ ...boundary, blockId, version: 1 }),
  Acknowledgement: (boundaryId) => ({ boundaryId, version: 1 }),
  Envelope: () => ({ kind: "settled", openedAt: null }),
  Seal: (envelopeId) => ({ envelopeId }),
  Slip: (envelopeId) => ({ envelopeId, topic: "home", option: null, leaning: null, words: "Here" }),
  Sharing: (begins) => ({
    ...{ areas: "place,values", begins, proposedBy: begins, step: "turns", at: 0, movedAt: times.startsAt },
    pausedUntil: null,
    pausedBy: null,
  }),
  SharedDream: (sharingId) => ({ sharingId, area: "place", body: JSON.stringify(body), openedAt: times.startsAt }),
  DreamQuestion: (sharedDreamId) => ({ sharedDreamId, words: "What grows there?" }),
  DreamSummary: (sharedDreamId) => ({ sharedDreamId, words: "A garden", round: 1 }),
  DreamAnswer: (sharedDreamId) => ({ sharedDreamId, round: 1, heard: true, words: "" }),
  Goal: () => goal,
  Card: (sharedDreamId) => ({ ...card, sharedDreamId }),
  BothAnd: (cardId) => ({ cardId, way: "turns", words: "A summer here, one there" }),
  BothAndMark: (bothAndId) => ({ bothAndId, mark: "star" }),
  Decision: (envelopeId) => ({
    ...{ envelopeId, ...decision, options: JSON.stringify(decision.options) },
    version: 1,
    lookBackOn: null,
  }),
  DecisionWord: (decisionId) => ({ decisionId, lookedBack: null, words: "We move", writtenAt: times.startsAt }),
  SectionAgreement: (documentId) => ({ documentId, sectionId: "values", agreed: 1, reopened: 0 }),
  CommentThread: (documentId) => ({ documentId, ...passage, begunAt: times.startsAt, resolved: false }),
  Comment: (threadId) => ({ threadId, words: "Which one?", writtenAt: times.startsAt, changed: false }),
  SignedVersion: (documentId) => ({ documentId, name: "Summer", hash: textHash, proposedAt: times.startsAt }),
  Signature: (signedVersionId) => ({ signedVersionId, hash: textHash, signedAt: times.startsAt }),
  Opened: (envelopeId) => ({ envelopeId, topic: "home", option: null, leaning: null, words: "Here", rank: 0 }),
};
