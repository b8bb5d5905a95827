import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeBoundary, dropBoundary, makeBoundary } from "@/lib/boundaries/boundary-commands";
import { acceptProposal } from "@/lib/calendar/answer-commands";
import { describeBlock, moveBlock, protectBlock, removeBlock } from "@/lib/calendar/block-commands";
import { scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { changeProfile } from "@/lib/couple/commands";
import { makeSearch } from "@/lib/calendar/make-search";
import { noteFelt } from "@/lib/checkin/felt-command";
import { dropJotting, writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady, beUnready, ratherLater } from "@/lib/checkin/readiness-commands";
import { endCheckIn, openCheckIn } from "@/lib/checkin/session-commands";
import { beginRitual, endRitual } from "@/lib/calendar/rituals/commands";
import { markRitual } from "@/lib/calendar/rituals/mark-commands";
import { Proposal, type ProposalRow, type Sharing } from "@/lib/calendar/schema";
import { dropAssumption, writeAssumption } from "@/lib/vision/assumption-commands";
import { newId, type Id } from "@/lib/ids";
import { makeCatchUp } from "@/lib/sync/catch-up";
import type { Invocation } from "@/lib/sync/command";
import { SCHEMA_VERSION, type Ack, type CatchUp } from "@/lib/sync/protocol";
import { commands } from "@/lib/sync/registry";
import { exampleInputs } from "@/tests/sync/example-inputs";
import { Normaliser } from "@/tests/sync/normalise";
import { blockInput } from "@/tests/support/blocks";
import { boundaryInput } from "@/tests/support/boundaries";
import { openWorld, type Person, type World } from "@/tests/support/people";
import { ritualInput } from "@/tests/support/rituals";

/**
 * Design §9: the same day twice, in two couples, once with Ada's private acts and once without. Whatever Ben receives
 * must be the same. Acts are data, so that the two runs differ in nothing else.
 */
type Act =
  /** What both see happen, by either. Blocks are named by number. */
  | { kind: "make"; by: "ada" | "ben"; block: number; sharing: Sharing }
  | { kind: "move"; by: "ada" | "ben"; block: number; hour: number }
  | { kind: "describe"; by: "ada" | "ben"; block: number; title: string }
  | { kind: "share"; by: "ada" | "ben"; block: number; sharing: Sharing }
  | { kind: "remove"; by: "ada" | "ben"; block: number }
  | { kind: "protect"; by: "ada" | "ben"; block: number }
  /** Says yes to whatever the other has proposed. */
  | { kind: "accept"; by: "ada" | "ben" }
  | { kind: "profile"; by: "ada" | "ben"; name: string }
  /**
   * What is seen of a check-in. Ada's "seal" and her "ready" look the same: with the one she brings whatever she has jotted
   * down in private, with the other nothing.
   */
  | { kind: "meet"; by: "ada" | "ben"; act: (typeof MEETING)[number] }
  /** Ben tries each command on something that he has no business to know of, and asks how far the streams are. */
  | { kind: "probe"; hidden: number }
  /**
   * What only Ada knows: acts on hidden blocks, protected ones too, words of blocks of which Ben sees the time, rituals,
   * boundaries, what seems settled to her, and what she jots down, throws away and feels about a check-in.
   */
  | { kind: "private"; act: (typeof PRIVATELY)[number]; block: number };

const MEETING = ["open", "ready", "seal", "unready", "later", "end"] as const;
const PRIVATELY = [
  ...(["make", "guard", "guard", "move", "describe", "remove", "words", "ritual", "nonsense", "look"] as const),
  ...(["jot", "jot", "unjot", "feel", "boundary", "assume"] as const),
] as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ALL_TIME = { from: Date.UTC(2020, 0), to: Date.UTC(2030, 0) };
/** A day to come: what is over is neither proposed nor protected. */
const at = (hour: number) => `2029-03-30T${String(hour).padStart(2, "0")}:00:00`;
const times = (hour: number) => ({ localStart: at(hour), localEnd: at(hour + 1) });

/** Blocks with these numbers are Ada's, seen as time alone, and their words are written in private. */
const WORDS_OF = [90, 91, 92];
const setUp: Act[] = WORDS_OF.map((block) => ({ kind: "make", by: "ada", block, sharing: "time" }));

/** Lives the day, with or without the private acts, and answers with all that Ben received, normalised. */
async function live(acts: readonly Act[], withPrivate: boolean): Promise<string[]> {
  const [ada, ben] = await world.couple();
  const blocks = new Map<number, Id>();
  const hidden = new Map<number, Id>();
  const meeting = new Meeting();
  const received = new Normaliser({ ada: ada.userId, ben: ben.userId, we: ben.coupleId! });
  const log: string[] = [];
  let from = world.pushed.length;
  const hear = () => {
    for (const push of world.pushed.slice(from)) {
      if (push.spaceId === ben.coupleId || push.spaceId === ben.userId) log.push(received.text(push));
    }
    from = world.pushed.length;
  };
  // Ids that Ben has met before the day begins: the profiles.
  log.push(received.text((await ben.see()).changes.map((change) => "put" in change && change.put).sort(byOwner(ada))));

  for (const act of [...setUp, ...acts]) {
    if (act.kind === "private") {
      if (withPrivate) await inPrivate(ada, act, blocks, hidden, meeting);
    } else if (act.kind === "probe") {
      const target = (withPrivate && hidden.get(act.hidden)) || newId();
      const jotting = (withPrivate && meeting.jottings[0]) || newId();
      for (const answer of await probe(ben, target, jotting, meeting.id)) log.push(received.text(answer));
      log.push(received.text(await headsUp(ben)));
    } else {
      const [by, answer] =
        act.kind === "meet" ? await meeting.take(act, ada, ben) : await inTheOpen(act, ada, ben, blocks, withPrivate);
      // Ada's own answers hold the seq of her I stream; whether it was done is what Ben may come to know.
      if (answer) log.push(by === ben ? received.text(answer) : String(answer.ok || answer.code));
    }
    hear();
  }

  // What Ben met in pushes has its number by now; the order of rows in an answer is that of ids, which are random.
  const last = await ben.see();
  log.push(received.text([last.actor, last.seqs, last.fresh, last.held]), ...received.set(last.changes));
  const catchUp = makeCatchUp(world.database);
  const { [ben.coupleId!]: we = 0, [ben.userId]: mine = 0 } = last.seqs;
  for (let cursor = 0; cursor <= we; cursor++) {
    const cursors = { [ben.coupleId!]: cursor, [ben.userId]: mine };
    const as = { userId: ben.userId, coupleId: ben.coupleId };
    const answer = await catchUp(ben, { v: SCHEMA_VERSION, as, cursors, held: ALL_TIME, want: ALL_TIME });
    const { changes, ...rest } = answer as CatchUp;
    log.push(received.text(rest), ...received.set(changes));
  }
  const found = await makeSearch(world.database)(ben.userId, { text: "o" });
  log.push(received.text([found.hits.length, found.more]));
  log.push(...[found.blocks, found.details, found.exceptions, found.proposals].flatMap((rows) => received.set(rows)));
  // Last, since it makes rows: what Ben makes under an id that Ada has hidden.
  for (const number of [1, 2, 3]) {
    const id = (withPrivate && hidden.get(number)) || newId();
    const answer = await ben.run(scheduleBlock, blockInput({ id, sharing: "we" }));
    log.push(received.text(answer));
    hear();
  }
  return log;
}

const byOwner = (ada: Person) => (a: unknown) => ((a as { ownerId: Id }).ownerId === ada.userId ? -1 : 1);

function headsUp(ben: Person): Promise<unknown[]> {
  return world.database.withActor(ben, (tx) =>
    tx.query(`SELECT coalesce(jsonb_object_agg("spaceId", seq), '{}') AS seqs FROM "Stream"`),
  );
}

/** Ben tries every command that needs something to be there, and whatever may touch something jotted down. */
async function probe(ben: Person, id: Id, jotting: Id, checkIn: Id): Promise<Ack[]> {
  const answers: Ack[] = [
    await ben.run(dropJotting, { id: jotting }),
    await ben.run(beReady, { id: checkIn, bring: [jotting] }),
    await ben.run(noteFelt, { id: jotting, felt: 3, words: "" }),
  ];
  for (const { name } of commands) {
    const { target, input } = exampleInputs[name]!;
    if (target === "there") answers.push(await ben.send(ben.message(name, input(id))));
  }
  return answers;
}

/** The check-ins of a day, and what Ada has jotted down for them: of that nothing is ever revealed. */
class Meeting {
  id: Id = newId();
  /** What Ada has in private, in the order in which she jotted it down. */
  jottings: Id[] = [];
  /** How the two stand, as far as it matters: she is not to reveal what is private. Kept alike in both runs. */
  #stands = { ada: "", ben: "" };

  async take({ by, act }: Extract<Act, { kind: "meet" }>, ada: Person, ben: Person): Promise<[Person, Ack | null]> {
    const person = by === "ada" ? ada : ben;
    const { id } = this;
    const wouldReveal = by === "ada" ? act === "seal" && this.#stands.ben === "ready" : this.#stands.ada === "seal";
    if (act === "open") {
      const other = newId();
      const answer = await person.run(openCheckIn, { id: other, conversation: "weekly" });
      // One that is open stays it, and hers is not made.
      if ((await ben.see()).changes.some((change) => "put" in change && change.put.id === other)) this.id = other;
      return [person, answer];
    }
    if (act === "ready" || act === "seal") {
      if (wouldReveal) return [person, null];
      this.#stands[by] = act;
      const bring = act === "seal" && by === "ada" ? await this.#there(ada) : [];
      return [person, await person.run(beReady, { id, bring })];
    }
    if (act === "unready") {
      this.#stands[by] = "";
      return [person, await person.run(beUnready, { id })];
    }
    if (act === "later") return [person, await person.run(ratherLater, { id })];
    return [person, await person.run(endCheckIn, { id })];
  }

  /** What she still has of it, so many of one kind as can be brought. */
  async #there(ada: Person): Promise<Id[]> {
    const ids = (await ada.see()).changes.flatMap((change) => ("put" in change ? change.put.id : []));
    return this.jottings.filter((id) => ids.includes(id)).slice(0, 7);
  }
}

type Open = Exclude<Act, { kind: "private" | "probe" | "meet" }>;

async function inTheOpen(act: Open, ada: Person, ben: Person, blocks: Map<number, Id>, withPrivate: boolean) {
  const by = act.by === "ada" ? ada : ben;
  const give = async ({ name, input }: Invocation) => [by, await by.send(by.message(name, input))] as const;
  // Who is stopped by something that they alone see is told so, and goes on.
  const knowing = { anyway: true, propose: true };
  if (act.kind === "accept") return [by, await acceptAll(by)] as const;
  if (act.kind === "profile") return give({ name: changeProfile.name, input: { name: act.name } });
  if (act.kind === "make") {
    const id = newId();
    blocks.set(act.block, id);
    // The words of a block whose time alone is shown are private, too.
    const secret = withPrivate && WORDS_OF.includes(act.block) ? "in confidence" : "";
    const input = blockInput({
      id,
      sharing: act.sharing,
      ...times(act.block % 20),
      title: secret || `Block ${act.block}`,
    });
    return give({ name: scheduleBlock.name, input: { ...input, ...knowing } });
  }
  const id = blocks.get(act.block) ?? newId();
  if (act.kind === "move") return give({ name: moveBlock.name, input: { id, ...times(act.hour), ...knowing } });
  if (act.kind === "protect") return give({ name: protectBlock.name, input: { id, protected: true } });
  if (act.kind === "describe") return give({ name: describeBlock.name, input: { id, title: act.title } });
  if (act.kind === "remove") return give({ name: removeBlock.name, input: { id } });
  const input = { id, sharing: act.sharing, ...knowing };
  const pushes = world.pushed.length;
  const answer = await give({ name: shareBlock.name, input });
  // What has crossed is another row: the day goes on with that one.
  for (const { changes } of world.pushed.slice(pushes)) {
    for (const change of changes) if ("put" in change && change.table === "Block") blocks.set(act.block, change.put.id);
  }
  return answer;
}

async function acceptAll(person: Person): Promise<Ack | null> {
  const proposals = (await person.see()).changes.flatMap((change) =>
    "put" in change && change.table === Proposal.name ? [change.put as ProposalRow] : [],
  );
  const open = proposals.filter(({ state, by }) => state === "open" && by !== person.userId);
  const [first] = open.sort((a, b) => (a.localStart < b.localStart ? -1 : 1));
  if (!first) return null;
  const { id, blockId, localStart, localEnd, zone, rrule } = first;
  const seen = { localStart, localEnd, zone, rrule };
  return person.run(acceptProposal, { id, blockId, seen, anyway: true });
}

async function inPrivate(
  ada: Person,
  { act, block }: Extract<Act, { kind: "private" }>,
  blocks: Map<number, Id>,
  hidden: Map<number, Id>,
  meeting: Meeting,
): Promise<void> {
  const id = hidden.get(block) ?? newId();
  if (act === "make" || act === "guard") {
    const made = newId();
    hidden.set(block, made);
    const guarded = act === "guard" ? { ...times(block), localEnd: at(22), protected: true } : {};
    const input = blockInput({ id: made, sharing: "hidden", title: "in confidence", ...guarded });
    await ada.run(scheduleBlock, { ...input, anyway: true });
  } else if (act === "move") await ada.run(moveBlock, { id, ...times(block), anyway: true });
  else if (act === "describe") await ada.run(describeBlock, { id, notes: `in confidence ${block}` });
  else if (act === "remove") await ada.run(removeBlock, { id });
  else if (act === "words") {
    const seen = blocks.get(WORDS_OF[block % WORDS_OF.length]!)!;
    await ada.run(describeBlock, { id: seen, title: `in confidence ${newId()}` });
  } else if (act === "ritual") {
    // Its time is a block that both see, which may come to be another.
    const ritual = ritualInput({
      sharing: "hidden",
      name: "in confidence",
      blockId: blocks.get(12) ?? blocks.get(90)!,
    });
    await ada.run(beginRitual, ritual);
    await ada.run(markRitual, { id: ritual.id, date: "2026-03-20" });
    if (block === 2) await ada.run(endRitual, { id: ritual.id });
  } else if (act === "jot") {
    const jotting = newId();
    meeting.jottings.push(jotting);
    const words = "in confidence ".repeat(block * 9);
    await ada.run(writeJotting, { id: jotting, conversation: "weekly", kind: "closeness", words });
  } else if (act === "unjot") await ada.run(dropJotting, { id: meeting.jottings[0] ?? newId() });
  else if (act === "feel") await ada.run(noteFelt, { id: meeting.id, felt: block, words: "in confidence" });
  else if (act === "boundary") {
    // Its time is a block that both see, or that only she does.
    const input = boundaryInput({ shared: false, willWords: "in confidence", blockId: blocks.get(90) ?? id });
    await ada.run(makeBoundary, input);
    await ada.run(changeBoundary, { id: input.id, statement: "in confidence ".repeat(block), ended: block === 3 });
    if (block === 2) await ada.run(dropBoundary, { id: input.id });
  } else if (act === "assume") {
    const input = { id: newId(), topic: "home" as const, words: "in confidence ".repeat(block) };
    await ada.run(writeAssumption, input);
    await ada.run(writeAssumption, { ...input, words: "in confidence" });
    if (block === 2) await ada.run(dropAssumption, { id: input.id });
  } else if (act === "nonsense") await ada.send(ada.message("block.move", { id, localEnd: "never" }));
  else await ada.see();
}

async function expectNoInterference(acts: readonly Act[]): Promise<void> {
  const [without, withThem] = [await live(acts, false), await live(acts, true)];
  expect(withThem).toEqual(without);
}

describe("what Ada does in private changes nothing of what Ben receives", () => {
  it("on a day with everything in it", async () => {
    const secret = (act: Extract<Act, { kind: "private" }>["act"], block = 1): Act => ({ kind: "private", act, block });
    await expectNoInterference([
      secret("make"),
      { kind: "make", by: "ada", block: 10, sharing: "we" },
      secret("words"),
      { kind: "make", by: "ben", block: 11, sharing: "open" },
      secret("make", 2),
      secret("move"),
      { kind: "probe", hidden: 1 },
      { kind: "describe", by: "ben", block: 10, title: "Ours, by another name" },
      secret("describe"),
      { kind: "make", by: "ada", block: 12, sharing: "time" },
      { kind: "share", by: "ada", block: 12, sharing: "open" },
      secret("ritual"),
      secret("ritual", 2),
      secret("boundary"),
      secret("boundary", 2),
      secret("assume"),
      secret("assume", 2),
      secret("remove", 2),
      { kind: "probe", hidden: 2 },
      { kind: "share", by: "ada", block: 12, sharing: "hidden" },
      secret("words", 2),
      { kind: "move", by: "ada", block: 90, hour: 3 },
      { kind: "share", by: "ada", block: 12, sharing: "time" },
      { kind: "profile", by: "ada", name: "Ada B." },
      secret("nonsense"),
      secret("look"),
      { kind: "move", by: "ben", block: 10, hour: 5 },
      { kind: "remove", by: "ada", block: 91 },
      secret("words", 1),
      { kind: "remove", by: "ben", block: 10 },
      { kind: "probe", hidden: 1 },
    ]);
  });

  it("on a day on which things are proposed, accepted and protected", async () => {
    const guard = (block: number): Act => ({ kind: "private", act: "guard", block });
    await expectNoInterference([
      guard(1),
      { kind: "make", by: "ben", block: 10, sharing: "we" },
      { kind: "accept", by: "ada" },
      guard(2),
      { kind: "move", by: "ben", block: 10, hour: 5 },
      { kind: "protect", by: "ada", block: 10 },
      { kind: "make", by: "ada", block: 5, sharing: "we" },
      { kind: "make", by: "ada", block: 6, sharing: "open" },
      { kind: "accept", by: "ben" },
      { kind: "move", by: "ada", block: 6, hour: 5 },
      { kind: "move", by: "ada", block: 10, hour: 8 },
      { kind: "accept", by: "ben" },
      { kind: "probe", hidden: 1 },
      { kind: "move", by: "ben", block: 10, hour: 3 },
      { kind: "share", by: "ada", block: 6, sharing: "we" },
      { kind: "private", act: "remove", block: 1 },
      { kind: "accept", by: "ada" },
    ]);
  });

  it("on a day with a check-in, whatever she jots down and however much of it she seals", async () => {
    const meet = (by: "ada" | "ben", act: (typeof MEETING)[number]): Act => ({ kind: "meet", by, act });
    const secret = (act: (typeof PRIVATELY)[number], block = 1): Act => ({ kind: "private", act, block });
    await expectNoInterference([
      secret("jot"),
      secret("jot", 3),
      meet("ben", "open"),
      meet("ada", "seal"),
      secret("unjot"),
      { kind: "probe", hidden: 1 },
      meet("ada", "unready"),
      secret("unjot"),
      secret("jot", 2),
      secret("jot", 2),
      meet("ada", "seal"),
      meet("ben", "later"),
      meet("ada", "end"),
      { kind: "probe", hidden: 1 },
      secret("feel", 1),
      meet("ada", "open"),
      meet("ada", "seal"),
      meet("ada", "ready"),
      secret("jot"),
      meet("ben", "ready"),
      secret("feel", 2),
      secret("jot"),
      { kind: "probe", hidden: 1 },
      meet("ben", "end"),
    ]);
  });

  it("on any day", { timeout: 120_000 }, async () => {
    const by = fc.constantFrom("ada" as const, "ben" as const);
    const block = fc.integer({ min: 10, max: 14 });
    const sharing = fc.constantFrom<Sharing>("we", "open", "time", "hidden");
    const hour = fc.integer({ min: 0, max: 22 });
    const title = fc.constantFrom("One", "Two", "Three");
    const hidden = fc.integer({ min: 1, max: 3 });
    const act: fc.Arbitrary<Act> = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("make" as const), by, block, sharing }) },
      fc.record({ kind: fc.constant("move" as const), by, block: fc.oneof(block, fc.constantFrom(...WORDS_OF)), hour }),
      fc.record({ kind: fc.constant("describe" as const), by, block, title }),
      fc.record({ kind: fc.constant("share" as const), by, block, sharing }),
      fc.record({ kind: fc.constant("remove" as const), by, block }),
      fc.record({ kind: fc.constant("protect" as const), by, block }),
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("accept" as const), by }) },
      fc.record({ kind: fc.constant("profile" as const), by, name: title }),
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("meet" as const), by, act: fc.constantFrom(...MEETING) }) },
      fc.record({ kind: fc.constant("probe" as const), hidden }),
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant("private" as const),
          act: fc.constantFrom(...PRIVATELY),
          block: hidden,
        }),
      },
    );
    const day = fc.array(act, { minLength: 6, maxLength: 24 });
    await fc.assert(fc.asyncProperty(day, expectNoInterference), { numRuns: 25 });
  });

  it("and this test would see it: an act that is not private is told apart", async () => {
    const day: Act[] = [{ kind: "make", by: "ada", block: 10, sharing: "we" }];
    const more: Act[] = [...day, { kind: "describe", by: "ada", block: 10, title: "Something else" }];
    expect(await live(more, true)).not.toEqual(await live(day, true));
    const seen: Act[] = [...day, { kind: "make", by: "ada", block: 11, sharing: "time" }];
    expect(await live(seen, true)).not.toEqual(await live(day, true));
    const open: Act[] = [{ kind: "meet", by: "ben", act: "open" }];
    const ready: Act[] = [...open, { kind: "meet", by: "ada", act: "seal" }];
    expect(await live(ready, true)).not.toEqual(await live(open, true));
  });
});
