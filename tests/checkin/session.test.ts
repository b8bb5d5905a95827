import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  AgreementAnswerRow,
  AgreementRow,
  BroughtRow,
  CheckInRow,
  ConversationKind,
  HowItWent,
  JottingKind,
  ReadinessRow,
} from "@/lib/checkin/schema";
import { conversation, howItWent, jottingKind, step } from "@/lib/checkin/schema";
import * as session from "@/lib/checkin/session";
import { PARTS, type Agenda, type Station } from "@/lib/checkin/session";
import { newId, type Id } from "@/lib/ids";

/** The course of a check-in as a pure state machine, for whatever two may bring and have agreed on. */

const DAY = 86_400_000;
const NOW = Date.UTC(2029, 1, 6, 18);
const [ADA, BEN, WE] = [newId(), newId(), newId()];
type Who = typeof ADA;

const checkInAt = (ms: number, rest: Partial<CheckInRow> = {}): CheckInRow => ({
  id: newId(ms),
  spaceId: WE,
  ownerId: null,
  authorId: ADA,
  conversation: "weekly",
  step: "review",
  at: 0,
  begins: ADA,
  movedAt: "2029-02-06T18:00:00+00:00",
  pausedUntil: null,
  pausedBy: null,
  waiting: true,
  reachStart: "2029-02-06T18:00:00+00:00",
  reachEnd: "2029-02-07T04:00:00+00:00",
  ...rest,
});

/** An agreement as two came to it, and how often they have looked at it again: what each said, or nothing. */
interface Lived {
  conversation: ConversationKind;
  /** Made so many weeks before this check-in; 0: in it; negative: in a later one. */
  weeksAgo: number;
  looks: { ada: HowItWent | null; ben: HowItWent | null }[];
  /** What each says of it in this very check-in, and in a later one: neither changes anything about its stations. */
  now: { ada: HowItWent | null; ben: HowItWent | null };
  later: { ada: HowItWent | null; ben: HowItWent | null };
  /** Left of a former couple, in the I of whoever looks. */
  former: boolean;
}

/** Everything a check-in's stations follow from. */
interface Evening {
  checkIn: CheckInRow;
  brought: BroughtRow[];
  agreements: AgreementRow[];
  answers: AgreementAnswerRow[];
  /** The agreements that are to be looked at again, by what the two have lived. */
  open: Set<Id>;
}

const who: fc.Arbitrary<Who> = fc.constantFrom(ADA, BEN);
const said = fc.option(fc.constantFrom<HowItWent>(...howItWent.options), { nil: null });
const look = fc.record({ ada: said, ben: said });
const lived: fc.Arbitrary<Lived> = fc.record({
  conversation: fc.constantFrom<ConversationKind>("weekly", "weekly", ...conversation.options),
  weeksAgo: fc.integer({ min: -1, max: 4 }),
  looks: fc.array(look, { maxLength: 2 }),
  now: look,
  later: look,
  former: fc.boolean(),
});
const bringing = fc.array(fc.record({ who, kind: fc.constantFrom<JottingKind>(...jottingKind.options) }), {
  maxLength: 16,
});

const evening: fc.Arbitrary<Evening> = fc
  .record({ begins: who, bringing, elsewhere: bringing, lived: fc.array(lived, { maxLength: 5 }) })
  .map(({ begins, bringing, elsewhere, lived }) => {
    const checkIn = checkInAt(NOW, { begins });
    const rows = (list: typeof bringing, checkInId: Id) =>
      list.map(({ who, kind }, rank) => ({
        id: newId(),
        spaceId: WE,
        ownerId: who,
        authorId: who,
        checkInId,
        kind,
        words: `Words ${rank}`,
        rank: list.slice(0, rank).filter((one) => one.who === who).length,
      }));
    const result: Evening = {
      checkIn,
      // What was brought to another one is on the page as well.
      brought: [...rows(bringing, checkIn.id), ...rows(elsewhere, newId(NOW - 7 * DAY))],
      agreements: [],
      answers: [],
      open: new Set(),
    };
    for (const one of lived) live(result, one);
    return result;
  });

function live({ checkIn, agreements, answers, open }: Evening, one: Lived): void {
  const madeIn = one.weeksAgo === 0 ? checkIn.id : newId(NOW - one.weeksAgo * 7 * DAY);
  const spaceId = one.former ? ADA : WE;
  const id = newId(NOW - one.weeksAgo * 7 * DAY + 1_000);
  const rest = { broughtId: null, words: "Thursdays", blockId: null, ritualId: null };
  agreements.push({
    id,
    spaceId,
    ownerId: null,
    authorId: ADA,
    checkInId: madeIn,
    conversation: one.conversation,
    ...rest,
  });
  const say = (checkInId: Id, { ada, ben }: Lived["now"]) => {
    for (const [ownerId, answer] of [
      [ADA, ada],
      [BEN, ben],
    ] as const) {
      if (answer)
        answers.push({ id: newId(), spaceId, ownerId, authorId: ownerId, checkInId, agreementId: id, answer });
    }
  };
  one.looks.forEach((both, nth) => say(newId(NOW - (one.weeksAgo * 7 - nth - 1) * DAY), both));
  say(checkIn.id, one.now);
  say(newId(NOW + 7 * DAY), one.later);
  const settled = ({ ada, ben }: Lived["now"]) => ada && ben && ada !== "carry" && ben !== "carry";
  if (!one.former && one.conversation === "weekly" && one.weeksAgo > 0 && !one.looks.some(settled)) open.add(id);
}

const agendaOf = ({ checkIn, brought, agreements, answers }: Evening) =>
  session.agendaOf(checkIn, brought, agreements, answers);

const agendas = evening.map(agendaOf);

/** The stations from the first to the last, gone through one by one. */
function walk(agenda: Agenda): Station[] {
  const stations: Station[] = [];
  let here = session.stationOf({ step: "review", at: 0 }, agenda);
  while (here.step !== "ended") {
    stations.push(here);
    if (stations.length > 100) throw new Error("It does not come to an end");
    here = session.stationAfter(here, agenda);
  }
  return stations;
}

describe("the stations of a check-in", () => {
  it("visit what each brought exactly once, and all agreements that are open at one, and then close", () => {
    fc.assert(
      fc.property(evening, (one) => {
        const stations = walk(agendaOf(one));
        expect(stations).toEqual(session.allStations(agendaOf(one)));
        expect(stations.at(-1)).toEqual({ step: "close", at: 0, about: null });
        const visited = (step: string) => stations.flatMap((station) => (station.step === step ? [station.about] : []));
        const own = one.brought.filter(({ checkInId }) => checkInId === one.checkIn.id);
        const ids = (...kinds: JottingKind[]) => own.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
        expect([...agendaOf(one).review].sort()).toEqual([...one.open].sort());
        expect(visited("review")).toEqual(one.open.size > 0 ? [null] : []);
        expect(visited("appreciations").sort()).toEqual(ids("appreciation").sort());
        expect(visited("needs").sort()).toEqual(ids("closeness", "independence").sort());
        expect(visited("adjustments").sort()).toEqual(ids("adjustment").sort());
        expect(stations).toHaveLength(own.length + Math.min(one.open.size, 1) + 1);
      }),
    );
  });

  it("the two take turns as long as both have something left, whoever begins first; each in their own order", () => {
    fc.assert(
      fc.property(evening, (one) => {
        const { needs, appreciations, adjustments } = agendaOf(one);
        for (const kind of jottingKind.options) {
          const ids = { appreciation: appreciations, adjustment: adjustments, closeness: needs, independence: needs }[
            kind
          ];
          const come = ids
            .map((id) => one.brought.find((brought) => brought.id === id)!)
            .filter((of) => of.kind === kind);
          const count = (owner: Who) => come.filter(({ ownerId }) => ownerId === owner).length;
          const turns = 2 * Math.min(count(ADA), count(BEN));
          const other = one.checkIn.begins === ADA ? BEN : ADA;
          const owners = come.map(({ ownerId }) => ownerId);
          expect(owners.slice(0, turns)).toEqual(
            Array.from({ length: turns }, (_, i) => (i % 2 === 0 ? one.checkIn.begins : other)),
          );
          expect(new Set(owners.slice(turns)).size).toBeLessThanOrEqual(1);
          for (const owner of [ADA, BEN]) {
            const ranks = come.filter(({ ownerId }) => ownerId === owner).map(({ rank }) => rank);
            expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
          }
        }
      }),
    );
  });

  it("needs for closeness come before those for independence", () => {
    fc.assert(
      fc.property(evening, (one) => {
        const kinds = agendaOf(one).needs.map((id) => one.brought.find((brought) => brought.id === id)!.kind);
        expect(kinds).toEqual([...kinds].sort());
      }),
    );
  });

  it("are the same in whatever order the rows come, so that two screens and the server agree", () => {
    const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
    const twice = evening.chain((one) =>
      fc.record({
        one: fc.constant(one),
        other: fc
          .record({
            brought: shuffled(one.brought),
            agreements: shuffled(one.agreements),
            answers: shuffled(one.answers),
          })
          .map((rows): Evening => ({ ...one, ...rows })),
      }),
    );
    fc.assert(
      fc.property(twice, ({ one, other }) => {
        expect(agendaOf(other)).toEqual(agendaOf(one));
      }),
    );
  });
});

describe("going on and going back", () => {
  it("going back undoes going on, and going on undoes going back", () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const stations = session.allStations(agenda);
        stations.forEach((station, n) => {
          const [before, after] = [session.stationBefore(station, agenda), session.stationAfter(station, agenda)];
          expect(before).toEqual(stations[n - 1] ?? null);
          if (before) expect(session.stationAfter(before, agenda)).toEqual(station);
          if (after.step !== "ended") expect(session.stationBefore(after, agenda)).toEqual(station);
        });
      }),
    );
  });

  it("after the last station it is ended, and from there nothing leads anywhere", () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const ended = session.stationAfter(session.allStations(agenda).at(-1)!, agenda);
        expect(ended).toEqual({ step: "ended", at: 0, about: null });
        expect(session.stationAfter(ended, agenda)).toEqual(ended);
        expect(session.stationBefore(ended, agenda)).toBeNull();
      }),
    );
  });

  it("a part with nothing in it is passed over, in both directions", () => {
    fc.assert(
      fc.property(agendas, fc.subarray([...PARTS]), (full, empty) => {
        const agenda: Agenda = { ...full, ...Object.fromEntries(empty.map((part) => [part, []])) };
        const come = new Set(walk(agenda).map(({ step }) => step));
        for (const part of PARTS) expect(come.has(part)).toBe(agenda[part].length > 0);
        const back: Station[] = [];
        let here = session.allStations(agenda).at(-1) ?? null;
        for (; here; here = session.stationBefore(here, agenda)) back.unshift(here);
        expect(back).toEqual(walk(agenda));
      }),
    );
  });
});

describe("where the two are", () => {
  const anywhere = fc.record({
    step: fc.constantFrom(...step.options),
    at: fc.oneof(fc.nat({ max: 9 }), fc.integer({ min: 0, max: 32_767 })),
  });

  it("is a station that there is, whatever the row says: nobody is nowhere", () => {
    fc.assert(
      fc.property(anywhere, agendas, (where, agenda) => {
        const station = session.stationOf(where, agenda);
        if (where.step === "prepare" || where.step === "ended") {
          expect(station).toEqual({ step: where.step, at: 0, about: null });
        } else expect(session.allStations(agenda)).toContainEqual(station);
      }),
    );
  });

  it("is no further back than the row says, and stays where it is when one asks again", () => {
    const order = step.options;
    fc.assert(
      fc.property(anywhere, agendas, (where, agenda) => {
        const station = session.stationOf(where, agenda);
        expect(order.indexOf(station.step)).toBeGreaterThanOrEqual(order.indexOf(where.step));
        expect(session.stationOf(station, agenda)).toEqual(station);
      }),
    );
  });

  it("does not move by what is said of an agreement in this check-in, nor by what was agreed on in it or after it", () => {
    fc.assert(
      fc.property(evening, fc.array(lived, { maxLength: 4 }), (one, more) => {
        const before = agendaOf(one);
        const answer = (agreementId: Id, ownerId: Who): AgreementAnswerRow => {
          const whose = { id: newId(), spaceId: WE, ownerId, authorId: ownerId };
          return { ...whose, checkInId: one.checkIn.id, agreementId, answer: "let-go" };
        };
        for (const { id } of one.agreements) one.answers.push(answer(id, ADA), answer(id, BEN));
        for (const later of more) live(one, { ...later, weeksAgo: Math.min(0, later.weeksAgo) });
        expect(agendaOf(one)).toEqual(before);
      }),
    );
  });
});

describe("when it is over, and what is on the table", () => {
  const checkIn = checkInAt(NOW);
  const ends = Date.parse(checkIn.reachEnd);

  it("it is over once one has ended it, or from the end of its day on", () => {
    for (const where of step.options.filter((one) => one !== "ended")) {
      const one = { ...checkIn, step: where };
      expect([session.isOver(one, ends - 1), session.isOver(one, ends)]).toEqual([false, true]);
    }
    expect(session.isOver({ ...checkIn, step: "ended" }, NOW)).toBe(true);
  });

  it("what was brought is on the table from the reveal on; one that was ended before it has nothing to show", () => {
    const brought = { checkInId: checkIn.id } as BroughtRow;
    const elsewhere = { checkInId: newId() } as BroughtRow;
    const ready = (...people: Who[]) =>
      people.map((ownerId) => ({ checkInId: checkIn.id, ownerId, state: "ready" }) as ReadinessRow);
    expect(session.isRevealed({ ...checkIn, step: "prepare" }, [], ready(ADA))).toBe(false);
    for (const where of [...PARTS, "close"] as const) {
      expect(session.isRevealed({ ...checkIn, step: where }, [], [])).toBe(true);
    }
    const ended = { ...checkIn, step: "ended" } as const;
    expect(session.isRevealed(ended, [elsewhere], ready(ADA))).toBe(false);
    expect(session.isRevealed(ended, [elsewhere, brought], [])).toBe(true);
    // They came to it with nothing, both of them.
    expect(session.isRevealed(ended, [], ready(ADA, BEN))).toBe(true);
    expect(session.isRevealed(ended, [], ready(ADA, ADA))).toBe(false);
    expect(session.isRevealed(ended, [], [...ready(ADA), { ...ready(BEN)[0]!, state: "later" }])).toBe(false);
  });
});
