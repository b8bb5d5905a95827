import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerAgreement, changeAgreement, dropAgreement, makeAgreement } from "@/lib/checkin/agreement-commands";
import { noteFelt } from "@/lib/checkin/felt-command";
import { hearingOf } from "@/lib/checkin/hearing";
import { answerNeed, understandNeed } from "@/lib/checkin/hearing-commands";
import { dropJotting, writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady, beUnready, ratherLater } from "@/lib/checkin/readiness-commands";
import * as schema from "@/lib/checkin/schema";
import type { CheckInRow, ConversationKind, HowItWent, JottingKind } from "@/lib/checkin/schema";
import { agendaOf, allStations, isOver, stationOf } from "@/lib/checkin/session";
import { endCheckIn, goThrough, openCheckIn, pauseCheckIn } from "@/lib/checkin/session-commands";
import { newId, type Id } from "@/lib/ids";
import type { Command } from "@/lib/sync/command";
import type { Ack, CommandMessage } from "@/lib/sync/protocol";
import type { BaseRow, Table } from "@/lib/sync/table";
import { TwoPages, type Page } from "@/tests/support/two-pages";

/**
 * Two people who give any commands of a check-in, in any order, on two pages: with answers and pushes delayed and lost, and
 * with hours and days between them. A witness at the server's side keeps an account of its own of who is ready with what.
 */

const HOUR = 3_600_000;

/** What is done next: who, what, and which of the things that are there it is about. */
type Step =
  | { do: "give"; who: 0 | 1; what: (typeof ACTS)[number]; pick: number }
  | { do: "send" | "answer" | "hear"; who: 0 | 1; isLost: boolean }
  | { do: "ask"; who: 0 | 1 }
  | { do: "settle" }
  | { do: "wind"; hours: number };

const ACTS = [
  "jot",
  "rewrite",
  "drop",
  "open",
  "ready",
  "unready",
  "later",
  "next",
  "back",
  "astray",
  "pause",
  "end",
  "understand",
  "answer",
  "agree",
  "reword",
  "disagree",
  "look-back",
  "feel",
  "undo",
] as const;

const who = fc.constantFrom<0 | 1>(0, 1);
const pick = fc.noBias(fc.nat({ max: 1_000 }));
/** The wall is tried by whoever gives anything anytime; that a talk gets anywhere takes some going on. */
const often = fc.constantFrom<(typeof ACTS)[number]>(
  ...(["jot", "rewrite", "drop", "open", "ready", "ready", "ready", "next", "understand"] as const),
  ...(["answer", "answer"] as const),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: give(often) },
  { weight: 8, arbitrary: give(fc.constantFrom(...ACTS)) },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constantFrom("send" as const, "answer" as const, "hear" as const),
      who,
      isLost: fc.nat({ max: 9 }).map((n) => n === 0),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("ask" as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("settle" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("wind" as const), hours: fc.constantFrom(0.02, 0.5, 3, 10, 26, 24 * 8) }),
  },
);

function give(what: fc.Arbitrary<(typeof ACTS)[number]>): fc.Arbitrary<Step> {
  return fc.record({ do: fc.constant("give" as const), who, what, pick });
}

/** How far the two are when it begins, so that much is tried of each part of a talk. */
interface Beginning {
  readonly at: number;
  readonly met: "never" | "ready" | "revealed" | "again";
}
const begins: fc.Arbitrary<Beginning> = fc.record({
  // Two of them are in nights in which the clocks change, in one zone or the other.
  at: fc.constantFrom(Date.UTC(2026, 2, 28, 20), Date.UTC(2026, 9, 31, 15), Date.UTC(2026, 6, 1, 9)),
  met: fc.constantFrom("never", "ready", "ready", "revealed", "again"),
});

let together: TwoPages;
/** No two things that are written read the same, so that words tell which jotting they were. */
let written: number;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function takeStep(one: Step): void {
  if (one.do === "wind") return void vi.advanceTimersByTime(one.hours * HOUR);
  if (one.do === "settle") return together.settle();
  const page = together.both[one.who];
  if (one.do === "give") {
    act(page, one.what, one.pick);
    // Ids begin with the time, and people do not do two things in a millisecond.
    vi.advanceTimersByTime(10);
  } else if (one.do === "send") together.transmit(page);
  else if (one.do === "answer") together.answer(page, one.isLost);
  else if (one.do === "hear") together.hear(page, one.isLost);
  else together.ask(page);
}

/** Acts on what the page shows, which may not be so any more; and sometimes on what is not there. */
function act(page: Page, what: (typeof ACTS)[number], pick: number): void {
  const nth = <Row extends BaseRow>(table: Table<Row>) => page.rows(table)[pick % Math.max(1, page.rows(table).length)];
  const idOf = (table: Table<never>) => nth(table as unknown as Table)?.id ?? newId();
  const words = () => `Words ${++written}`;
  const conversation: ConversationKind = pick % 7 === 0 ? "monthly" : "weekly";
  const checkIn = (pick % 5 > 0 && openOn(page, conversation)) || nth(schema.CheckIn);
  const id = checkIn?.id ?? newId();
  const jottings = page.rows(schema.Jotting).filter((_, i) => (pick >> i) % 4 > 0);
  const kind = (["appreciation", "closeness", "independence", "adjustment"] as const)[pick % 4]! satisfies JottingKind;

  if (what === "jot") page.give(writeJotting, { id: newId(), conversation, kind, words: words() });
  else if (what === "rewrite")
    page.give(writeJotting, { id: idOf(schema.Jotting as never), conversation, kind, words: words() });
  else if (what === "drop") page.give(dropJotting, { id: idOf(schema.Jotting as never) });
  else if (what === "open") page.give(openCheckIn, { id: newId(), conversation });
  else if (what === "ready") {
    const fit = pick % 9 === 0 ? jottings : jottings.filter((one) => one.conversation === checkIn?.conversation);
    page.give(beReady, { id, bring: fit.map((one) => one.id) });
  } else if (what === "unready") page.give(beUnready, { id });
  else if (what === "later") page.give(ratherLater, { id });
  else if (what === "next" || what === "back") {
    const { step, at } = checkIn ? seenOn(page, checkIn).station : { step: "review" as const, at: 0 };
    page.give(goThrough, { id, from: { step, at }, way: what });
  } else if (what === "astray") {
    const from = { step: schema.step.options[pick % schema.step.options.length]!, at: pick % 3 };
    page.give(goThrough, { id, from, way: "next" });
  } else if (what === "pause") {
    const until = new Date(Date.now() + (1 + (pick % 200)) * HOUR).toISOString();
    page.give(pauseCheckIn, { id, until: pick % 3 === 0 ? null : until });
  } else if (what === "end") page.give(endCheckIn, { id });
  else if (what === "understand" || what === "answer") {
    const isMine = ({ ownerId }: BaseRow) => ownerId === page.actor.userId;
    // Mostly the one whose part it is.
    const fit = page.rows(schema.Brought).filter((one) => pick % 6 === 0 || isMine(one) === (what === "answer"));
    const need = fit[pick % Math.max(1, fit.length)];
    const about = { checkInId: need?.checkInId ?? id, broughtId: need?.id ?? newId() };
    const said = page.rows(schema.Understanding).find(({ broughtId }) => broughtId === need?.id);
    if (what === "understand") page.give(understandNeed, { ...about, words: pick % 3 === 0 ? "" : words() });
    else
      page.give(answerNeed, { ...about, round: pick % 8 === 0 ? pick % 3 : (said?.round ?? 0), heard: pick % 2 === 0 });
  } else if (what === "agree") {
    page.give(makeAgreement, { id: newId(), checkInId: id, broughtId: null, words: words(), blockId: null });
  } else if (what === "reword") {
    const agreement = nth(schema.Agreement);
    page.give(changeAgreement, { id: agreement?.id ?? newId(), words: words(), was: agreement?.words ?? "" });
  } else if (what === "disagree") page.give(dropAgreement, { id: idOf(schema.Agreement as never) });
  else if (what === "look-back") {
    const answer: HowItWent = schema.howItWent.options[pick % schema.howItWent.options.length]!;
    page.give(answerAgreement, { agreementId: idOf(schema.Agreement as never), checkInId: id, answer });
  } else if (what === "feel") page.give(noteFelt, { id, felt: 1 + (pick % 5), words: words() });
  else page.store.undo();
}

const openOn = (page: Page, conversation: ConversationKind) =>
  page.rows(schema.CheckIn).find((one) => one.conversation === conversation && !isOver(one, Date.now()));

/** The course of a check-in as a screen reckons it. */
function seenOn(page: Page, checkIn: CheckInRow) {
  const rows = [schema.Brought, schema.Agreement, schema.AgreementAnswer] as const;
  const agenda = agendaOf(checkIn, page.rows(rows[0]), page.rows(rows[1]), page.rows(rows[2]));
  return { agenda, station: stationOf(checkIn, agenda) };
}

const textOf = ({ ownerId, kind, words }: Pick<schema.BroughtRow, "ownerId" | "kind" | "words">) =>
  [ownerId, kind, words].join();

/** What happened in all of a property's runs: that it was tried at all. */
interface Tally {
  reveals: number;
  shown: number;
  heard: number;
  walked: number;
}

/** Looks at the server after each command, and says what is wrong with it. */
class Witness {
  readonly #together: TwoPages;
  readonly #tally: Tally;
  /** By check-in and person: how they stand, and what they named, as it was, when they last said that they are ready. */
  readonly #stands = new Map<string, "ready" | "later">();
  readonly #named = new Map<string, readonly string[]>();
  readonly #heard = new Set<Id>();
  #before: Map<string, BaseRow[]>;

  constructor(together: TwoPages, tally: Tally) {
    this.#together = together;
    this.#tally = tally;
    this.#before = this.#look();
    together.watch = (message, ack) => this.saw(message, ack);
  }

  #look(): Map<string, BaseRow[]> {
    const rows = new Map<string, Map<string, BaseRow>>();
    for (const { actor } of this.#together.both) {
      for (const change of this.#together.server.begin(actor).changes) {
        if (!("put" in change)) continue;
        const table = rows.get(change.table) ?? new Map<string, BaseRow>();
        rows.set(change.table, table.set(`${change.put.spaceId}/${change.put.id}`, change.put));
      }
    }
    return new Map([...rows].map(([table, found]) => [table, [...found.values()]]));
  }

  saw({ name, input, as: { userId } }: CommandMessage, ack: Ack): void {
    const before = this.#before;
    this.#before = this.#look();
    const rows = <Row extends BaseRow>(table: Table<Row>, when = this.#before) => (when.get(table.name) ?? []) as Row[];
    const given = input as { id: Id; bring: Id[]; broughtId: Id; heard: boolean };
    const key = (person: Id) => `${given.id}/${person}`;
    if (ack.ok) {
      if (name === beReady.name) {
        this.#stands.set(key(userId), "ready");
        const named = rows(schema.Jotting, before).filter(({ id }) => given.bring.includes(id));
        this.#named.set(key(userId), named.map(textOf));
      } else if (name === beUnready.name) this.#stands.delete(key(userId));
      else if (name === ratherLater.name) this.#stands.set(key(userId), "later");
      else if (name === answerNeed.name && given.heard) this.#heard.add(given.broughtId);
    }

    // It is revealed when both stand ready at that moment, by the word of the second: never before, and never later.
    const people = this.#together.both.map(({ actor }) => actor.userId);
    const isReveal = ack.ok && name === beReady.name && people.every((one) => this.#stands.get(key(one)) === "ready");
    const [brought, earlier] = [rows(schema.Brought), rows(schema.Brought, before)];
    const fresh = brought.filter(({ id }) => !earlier.some((one) => one.id === id));
    expect(brought.filter((one) => earlier.some(({ id }) => id === one.id))).toEqual(earlier);
    for (const checkIn of rows(schema.CheckIn)) {
      const was = rows(schema.CheckIn, before).find(({ id }) => id === checkIn.id);
      const opened = was?.step === "prepare" && !["prepare", "ended"].includes(checkIn.step);
      expect([checkIn.id, opened]).toEqual([checkIn.id, isReveal && checkIn.id === given.id]);
    }
    if (!isReveal) expect(fresh).toEqual([]);
    else {
      this.#tally.reveals++;
      this.#tally.shown += fresh.length;
      const sealed = people.flatMap((person) => this.#named.get(key(person))!);
      expect(fresh.map(textOf).sort()).toEqual(sealed.sort());
    }

    // What is jotted down is in its owner's I, and goes only by being dropped or revealed.
    for (const one of rows(schema.Jotting)) expect(one.spaceId).toBe(one.ownerId);
    const gone = rows(schema.Jotting, before).filter(({ id }) => !rows(schema.Jotting).some((one) => one.id === id));
    if (isReveal) expect(gone).toHaveLength(fresh.length);
    else expect(gone.map(({ id }) => id)).toEqual(gone.length > 0 ? [name === dropJotting.name && given.id] : []);

    for (const need of brought) {
      const { state } = hearingOf(need, rows(schema.Understanding), rows(schema.NeedAnswer));
      expect([need.id, state === "heard"]).toEqual([need.id, this.#heard.has(need.id)]);
    }
    if (ack.ok && name === answerNeed.name) {
      const need = brought.find(({ id }) => id === given.broughtId)!;
      expect(need.ownerId).toBe(userId);
      if (given.heard) this.#tally.heard++;
    }
    const open = rows(schema.CheckIn).filter((one) => !isOver(one, Date.now()));
    expect(new Set(open.map((one) => one.conversation)).size).toBe(open.length);
  }
}

/** Lives an evening, or weeks, and lets it become quiet. */
function live({ at, met }: Beginning, steps: readonly Step[], tally: Tally): void {
  vi.setSystemTime(at);
  written = 0;
  together = new TwoPages(["Europe/Berlin", "America/New_York"]);
  new Witness(together, tally);
  const [ada] = together.both;
  if (met !== "never") meet(met === "ready");
  if (met === "again") {
    // They have agreed on something, and a week later look back on it.
    const { id } = openOn(ada, "weekly")!;
    for (const pick of [1, 2]) act(ada, "agree", pick);
    mustGive(ada, endCheckIn, { id });
    vi.advanceTimersByTime(7 * 24 * HOUR);
    meet(false);
  }
  for (const one of steps) {
    takeStep(one);
    // Whatever is on its way: nobody ever has the other's jottings on their page.
    for (const { actor, rows } of together.both) {
      expect(rows(schema.Jotting).filter(({ ownerId }) => ownerId !== actor.userId)).toEqual([]);
    }
  }
  together.settle();
}

/** Each jots down one of a kind, one of the two opens the check-in, and both are ready; or the first of them is. */
function meet(onlyOne: boolean): void {
  for (const page of together.both) for (const pick of [1, 2, 3, 4]) act(page, "jot", pick);
  act(together.both[0], "open", 1);
  together.settle();
  for (const page of onlyOne ? together.both.slice(0, 1) : together.both) {
    const bring = page.rows(schema.Jotting).map(({ id }) => id);
    mustGive(page, beReady, { id: openOn(page, "weekly")!.id, bring });
  }
}

/** Gives a command that no screen may be told no to. */
function mustGive<Input>(page: Page, command: Command<Input>, input: Input): void {
  const told = page.store.notices.length;
  page.give(command, input);
  together.settle();
  expect([command.name, page.store.notices.slice(told)]).toEqual([command.name, []]);
  vi.advanceTimersByTime(10);
}

const newTally = (): Tally => ({ reveals: 0, shown: 0, heard: 0, walked: 0 });
const steps = fc.array(step, { minLength: 10, maxLength: 90, size: "max" });

describe("whatever two people do, in whatever order, and however the line is", { timeout: 120_000 }, () => {
  it("nothing is revealed before both are ready, nothing that was not named; and only its speaker makes a need heard", () => {
    const tally = newTally();
    fc.assert(
      fc.property(begins, steps, (begins, steps) => live(begins, steps, tally)),
      { numRuns: 200 },
    );
    // Or it would have seen nothing.
    expect(tally.reveals).toBeGreaterThan(80);
    expect(tally.shown).toBeGreaterThan(200);
    expect(tally.heard).toBeGreaterThan(5);
  });

  it("once it is quiet both screens show the same of what is ours, and each shows what the server has", () => {
    fc.assert(
      fc.property(begins, steps, (begins, steps) => {
        live(begins, steps, newTally());
        const [one, other] = together.both;
        expect(together.shown(one, true)).toEqual(together.shown(other, true));
        for (const page of together.both) {
          expect(page.store.waiting).toBe(0);
          expect(together.shown(page)).toEqual(together.kept(page));
        }
      }),
      { numRuns: 120 },
    );
  });

  it("it never gets stuck: from anywhere the two come to the end station by station, or at once, and can begin anew", () => {
    const tally = newTally();
    fc.assert(
      fc.property(begins, steps, fc.boolean(), who, (begins, steps, atOnce, first) => {
        live(begins, steps, tally);
        for (const conversation of ["weekly", "monthly"] as const) {
          const page = (n: number) => together.both[(first + n) % 2]!;
          const open = openOn(page(0), conversation);
          if (open && atOnce) mustGive(page(0), endCheckIn, { id: open.id });
          else if (open) walkToTheEnd(open.id, page, tally);
          expect(openOn(page(0), conversation)).toBeUndefined();
          const id = newId();
          mustGive(page(1), openCheckIn, { id, conversation });
          expect(openOn(page(0), conversation)?.id).toBe(id);
        }
      }),
      { numRuns: 120 },
    );
    expect(tally.walked).toBeGreaterThan(20);
  });
});

/** The two say that they are ready where they have not, and go on in turns: nobody can be needed more often than this. */
function walkToTheEnd(id: Id, page: (n: number) => Page, tally: Tally): void {
  const row = () =>
    page(0)
      .rows(schema.CheckIn)
      .find((one) => one.id === id)!;
  let given = 0;
  // The second word reveals it: one of the two may have given theirs already.
  for (const one of [0, 1]) {
    if (row().step !== "prepare") continue;
    mustGive(page(one), beReady, { id, bring: [] });
    given++;
  }
  const most = allStations(seenOn(page(0), row()).agenda).length + 3;
  while (row().step !== "ended") {
    expect(given).toBeLessThan(most);
    const { step, at } = seenOn(
      page(given),
      page(given)
        .rows(schema.CheckIn)
        .find((one) => one.id === id)!,
    ).station;
    mustGive(page(given), goThrough, { id, from: { step, at }, way: "next" });
    given++;
  }
  tally.walked++;
}
