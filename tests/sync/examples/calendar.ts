import { derivedId, newId, type Id } from "@/lib/ids";
import type { Invocation } from "@/lib/sync/command";
import { restOf, wordsOfRest, type Examples, type There } from "@/tests/sync/examples/example";

/** A block that repeats each Friday from 27 March 2026 on, as `blockInput` begins. */
const weekly = (id: Id): Invocation => ({ name: "series.change", input: { id, rrule: "FREQ=WEEKLY;BYDAY=FR" } });
const SECOND = "2026-04-03T19:00:00";
const THIRD = "2026-04-10T19:00:00";

export const ritual = {
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

/** A series as it comes from another calendar. */
const broughtIn = {
  sharing: "open",
  blocks: [
    {
      localStart: "2026-03-27T19:00:00",
      localEnd: "2026-03-27T21:00:00",
      zone: "Europe/Berlin",
      allDay: false,
      rrule: "FREQ=WEEKLY;BYDAY=FR",
      ...{ title: "Choir", notes: "Scores\nand water", place: "The old mill", link: "https://example.test/choir" },
      cancelled: [SECOND],
      moved: [
        {
          originalLocalStart: THIRD,
          localStart: "2026-04-11T19:00:00",
          localEnd: "2026-04-11T21:00:00",
          zone: "Europe/Berlin",
        },
      ],
      own: [{ originalLocalStart: THIRD, title: "Concert", notes: "", place: "Church", link: "" }],
    },
  ],
};

/** A series that the partner proposes; its proposal is named by the database. */
const seriesToCome = (id: Id): Invocation => ({
  name: "block.schedule",
  input: {
    ...{ id: restOf(id), detailId: wordsOfRest(id), sharing: "we", propose: true },
    ...{ ...SOME_DAY, allDay: false, rrule: "FREQ=WEEKLY;BYDAY=FR", protected: false },
    ...{ title: "Choir", notes: "", place: "", link: "", soloKind: null },
  },
});
/** What the proposal and the words of that date alone are called. */
const ofDate = (id: Id) => ({ newId: derivedId(id, 4), detailId: derivedId(id, 5) });
const oneDate = (id: Id, there: There = []) => ({
  id: there.find((row) => row.table === "Proposal" && row.id !== ofDate(id).newId)?.id ?? restOf(id),
  blockId: restOf(id),
  original: "2029-04-06T19:00:00",
  madeId: derivedId(id, 3),
});

/** What people say of themselves, and of their calendar. */
export const calendarExamples: Examples = {
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
  "block.duty": { target: "there", input: (id) => ({ id, duty: true }) },
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
  "block.bring": { target: "none", input: () => broughtIn },
  "block.unbring": { target: "there", input: (id) => ({ ids: [id] }) },
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
  "proposal.single": {
    target: "none",
    ours: true,
    once: true,
    prepare: (id) => [{ by: "partner", ...seriesToCome(id) }],
    input: (id, there) => ({ ...oneDate(id, there), ...ofDate(id) }),
  },
  "proposal.together": {
    target: "none",
    ours: true,
    once: true,
    prepare: (id) => [
      { by: "partner", ...seriesToCome(id) },
      {
        name: "proposal.single",
        input: null,
        inputOf: (there) => ({ ...oneDate(id, there), ...ofDate(id) }),
      },
    ],
    input: (id, there) => oneDate(id, there),
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
};
