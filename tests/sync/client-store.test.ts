import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BlockDetailRow, BlockRow, Sharing } from "@/lib/calendar/schema";
import { describeBlock, moveBlock, removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { changeProfile, introduceProfile } from "@/lib/couple/commands";
import { newId, type Id } from "@/lib/ids";
import { SyncStore } from "@/lib/sync/client/store";
import type { Actor } from "@/lib/sync/command";
import type { Ack, ChangesMessage } from "@/lib/sync/protocol";
import { commandNamed, commands } from "@/lib/sync/registry";
import { blockInput } from "@/tests/support/blocks";
import { exampleInputs } from "@/tests/sync/example-inputs";
import { ALL_TIME, inText, MemoryServer } from "@/tests/sync/memory-server";

/** A page: a store, and what is on its way to it. What the connection does is done by hand. */
interface Page {
  store: SyncStore;
  actor: Actor;
  inbox: ChangesMessage[];
}

let server: MemoryServer;
let pages: Page[];
let ada: Page;
let ben: Page;

function open(actor: Actor): Page {
  const page = { store: new SyncStore(server.begin(actor)), actor, inbox: [] };
  pages.push(page);
  return page;
}

beforeEach(() => {
  vi.useFakeTimers();
  beginAnew();
});

/** Two who are paired, and have done nothing yet. */
function beginAnew(): void {
  server = new MemoryServer();
  pages = [];
  const couple = newId();
  const [one, other] = [newId(), newId()].map((userId) => ({ userId, coupleId: couple }));
  [ada, ben] = [open(one!), open(other!)];
  ada.store.run(introduceProfile, { name: "Ada", hue: 1, zone: "Europe/Berlin" });
  ben.store.run(introduceProfile, { name: "Ben", hue: 5, zone: "Europe/Berlin" });
  settle();
}

afterEach(() => void vi.useRealTimers());

/** What only the database, or a command's own id, could name. */
const madeFor = ({ store }: Page) =>
  ["Brought", "Envelope", "Document", "Proposal"].flatMap((table) =>
    store.rows(table).map(({ id }) => ({ table, id })),
  );

/** The server does a page's next command; its pushes are on their way to everyone. Answers how to acknowledge it. */
function transmit(page: Page): { ack: Ack; acknowledge: () => "decided" | "again" } | null {
  const next = page.store.nextToSend;
  if (!next) return null;
  const { ack, pushes } = server.execute(structuredClone(next.message));
  for (const push of pushes) {
    for (const { actor, inbox } of pages) {
      if (push.spaceId === actor.userId || push.spaceId === actor.coupleId) inbox.push(structuredClone(push));
    }
  }
  return { ack, acknowledge: () => page.store.takeAck(next, ack) };
}

/** A page takes a push that is on its way, and asks where it has to. */
function hear(page: Page, at = 0): void {
  const [push] = page.inbox.splice(at, 1);
  if (push && page.store.takePush(push) === "gap") askAnew(page);
}

function askAnew({ store, actor }: Page): void {
  store.takeCatchUp(server.catchUp(actor, structuredClone(store.catchUpRequest())));
}

/** The moment is over: everything goes where it is going, and every page hears how far the streams are. */
function settle(): void {
  vi.runAllTimers();
  for (const page of pages) for (let sent = transmit(page); sent; sent = transmit(page)) sent.acknowledge();
  for (const page of pages) {
    while (page.inbox.length > 0) hear(page);
    if (page.store.isBehind(server.begin(page.actor).seqs)) askAnew(page);
  }
}

const shown = ({ store }: Page) => inText((table) => store.rows(table));
const kept = ({ actor }: Page) => {
  const store = new SyncStore(server.begin(actor));
  return inText((table) => store.rows(table));
};
const block = ({ store }: Page, id: Id) => (store.rows("Block") as BlockRow[]).find((row) => row.id === id);
const words = ({ store }: Page, id: Id) =>
  (store.rows("BlockDetail") as BlockDetailRow[]).find((row) => row.blockId === id);

/** A block that everyone concerned has on screen. */
function there(page: Page, changes: Parameters<typeof blockInput>[0] = {}): Id {
  const input = blockInput(changes);
  page.store.run(scheduleBlock, input);
  settle();
  return input.id;
}

describe("rule 9: one's own act is on screen at once", () => {
  it("in the same call, before anything is sent; those who listen to that table are told, and nobody else", () => {
    const told = { Block: vi.fn(), Profile: vi.fn() };
    const profiles = ada.store.rows("Profile");
    ada.store.subscribe("rows/Block", told.Block);
    ada.store.subscribe("rows/Profile", told.Profile);
    const work = vi.fn();
    ada.store.onWork = work;
    const input = blockInput();
    ada.store.run(scheduleBlock, input);
    expect(block(ada, input.id)).toMatchObject({ localStart: input.localStart, spaceId: ada.actor.coupleId });
    expect(words(ada, input.id)?.title).toBe("Supper");
    expect(told.Block).toHaveBeenCalledTimes(1);
    expect(told.Profile).not.toHaveBeenCalled();
    expect(ada.store.rows("Profile")).toBe(profiles);
    expect(work).toHaveBeenCalledTimes(1);
    expect(ada.store.waiting).toBe(1);
    expect(ada.store.nextToSend?.message).toMatchObject({ name: "block.schedule", input, as: ada.actor });
  });

  it("several wait in order, each on top of the one before, and go one at a time", () => {
    const input = blockInput();
    ada.store.run(scheduleBlock, input);
    ada.store.run(describeBlock, { id: input.id, title: "First" });
    ada.store.run(describeBlock, { id: input.id, title: "Second" });
    expect(words(ada, input.id)?.title).toBe("Second");
    expect(ada.store.waiting).toBe(3);
    const first = ada.store.nextToSend!;
    transmit(ada)!.acknowledge();
    expect(ada.store.nextToSend).not.toBe(first);
    expect(words(ada, input.id)?.title).toBe("Second");
    settle();
    expect(ada.store.waiting).toBe(0);
    expect(shown(ada)).toEqual(kept(ada));
    expect(words(ben, input.id)?.title).toBe("Second");
  });

  it("what the plan itself refuses is not sent: it is said, and what was given is offered back", () => {
    const before = shown(ada);
    const input = blockInput({ localEnd: "2026-03-27T18:00:00" });
    ada.store.run(scheduleBlock, input);
    expect(shown(ada)).toEqual(before);
    expect(ada.store.waiting).toBe(0);
    expect(ada.store.notices).toMatchObject([{ command: "block.schedule", code: "end-before-start", input }]);
    ada.store.dismiss(ada.store.notices[0]!.id);
    expect(ada.store.notices).toEqual([]);
  });
});

describe("one act that closes a block and writes into it", () => {
  const whatBenHears = (act: () => void): string => {
    act();
    for (let sent = transmit(ada); sent; sent = transmit(ada)) sent.acknowledge();
    const heard = JSON.stringify(ben.inbox);
    settle();
    return heard;
  };

  it("closed first, it is written into under its former id: the partner hears none of it, nor when it is taken back", () => {
    const input = blockInput({ sharing: "open", title: "Dinner" });
    ada.store.run(scheduleBlock, input);
    settle();
    const closing = whatBenHears(() => {
      ada.store.run(shareBlock, { id: input.id, sharing: "hidden" });
      ada.store.run(moveBlock, { id: input.id, localEnd: "2026-03-27T23:00:00" });
      ada.store.run(describeBlock, { id: input.id, title: "Order the ring" });
    });
    expect(ada.store.notices).toEqual([]);
    expect(ada.store.rows("BlockDetail")).toMatchObject([{ spaceId: ada.actor.userId, title: "Order the ring" }]);
    expect(ada.store.rows("Block")).toMatchObject([{ localEnd: "2026-03-27T23:00:00" }]);
    expect(closing).toContain("remove");
    expect(closing).not.toMatch(/ring|T23:00/);
    const takenBack = whatBenHears(() => ada.store.undo());
    expect(takenBack).toContain("Dinner");
    expect(takenBack).not.toMatch(/ring|T23:00/);
    expect(ada.store.notices).toEqual([]);
  });
});

describe("rule 9: from the guess to the truth without a flicker", () => {
  const orders = (parts: number): number[][] =>
    parts === 0 ? [[]] : orders(parts - 1).flatMap((order) => insertions(order, parts - 1));
  const insertions = (order: number[], next: number) =>
    Array.from({ length: order.length + 1 }, (_, i) => [...order.slice(0, i), next, ...order.slice(i)]);

  it.each(commands.map(({ name }) => [name]))(
    "%s: the screen is the same before and after each of the push and the acknowledgement, in any order",
    (name) => {
      const { target, newcomer, ours, once, prepare, input } = exampleInputs[name]!;
      for (const sharing of ours ? (["we"] as const) : (["we", "open", "time", "hidden"] as const)) {
        let order: number[] | undefined = [];
        for (let nth = 0; order; nth++) {
          if (once) beginAnew();
          const about = target === "there" ? there(ada, { sharing }) : newId();
          const mine = newcomer ? open({ userId: newId(), coupleId: null }) : ada;
          for (const before of prepare?.(about) ?? []) {
            const by = before.by === "partner" ? ben : mine;
            by.store.run(commandNamed(before.name)!, before.inputOf?.(madeFor(by)) ?? before.input);
            settle();
          }
          settle();
          const given = input(about, madeFor(mine));
          mine.store.run(commandNamed(name)!, "name" in given ? { ...given, name: `No. ${nth}` } : given);
          expect(mine.store.notices).toEqual([]);
          const guess = screen(mine);
          const { acknowledge } = transmit(mine)!;
          const pushes = mine.inbox.splice(0);
          order = orders(pushes.length + 1)[nth];
          let heard = 0;
          for (const part of order ?? []) {
            if (part === 0) expect(acknowledge()).toBe("decided");
            else expect([mine.store.takePush(pushes[part - 1]!), ++heard]).toEqual(["applied", heard]);
            // Two streams come as two messages, one right after the other: between them, half of it is there.
            if (heard === 0 || heard === pushes.length) expect(screen(mine)).toEqual(guess);
          }
          settle();
          expect(shown(mine)).toEqual(kept(mine));
        }
      }
    },
  );

  /** What eyes see: blocks with their words, and people. What points at nothing is not seen. */
  function screen(page: Page) {
    const profiles = inText((table) => (table === "Profile" ? page.store.rows(table) : []))["Profile"]!;
    const blocks = (page.store.rows("Block") as BlockRow[]).map((row) => {
      const { title, notes, place } = words(page, row.id) ?? {};
      return { ...row, title, notes, place };
    });
    return [...blocks.sort((a, b) => (a.id < b.id ? -1 : 1)), ...profiles];
  }
});

describe("rule 9: a refusal takes it back", () => {
  it("rows are as if it had not been, and what was given is offered back", () => {
    const id = there(ben);
    // Ben removes it; Ada, who has not heard yet, renames it.
    ben.store.run(removeBlock, { id });
    transmit(ben)!.acknowledge();
    ada.store.run(describeBlock, { id, title: "Too late" });
    expect(words(ada, id)?.title).toBe("Too late");
    const { ack, acknowledge } = transmit(ada)!;
    expect(ack).toEqual({ ok: false, code: "no-such-block" });
    expect(acknowledge()).toBe("decided");
    expect(words(ada, id)?.title).toBe("Supper");
    const { message } = { message: { id, title: "Too late" } };
    expect(ada.store.notices).toMatchObject([{ command: "block.describe", code: "no-such-block", input: message }]);
    expect(ada.store.waiting).toBe(0);
    expect(ada.store.canUndo).toBe(false);
    settle();
    expect(shown(ada)).toEqual(kept(ada));
  });

  it("what came after it and needs it goes, too; what does not need it stays", () => {
    const id = there(ben);
    ben.store.run(removeBlock, { id });
    transmit(ben)!.acknowledge();
    ada.store.run(describeBlock, { id, title: "Too late" });
    const other = blockInput({ title: "Another" });
    ada.store.run(scheduleBlock, other);
    settle();
    expect(ada.store.notices).toHaveLength(1);
    expect(words(ada, other.id)?.title).toBe("Another");
    expect(shown(ada)).toEqual(kept(ada));
  });

  it("nothing decided is no refusal: it waits, and is sent again", () => {
    const input = blockInput();
    ada.store.run(scheduleBlock, input);
    const next = ada.store.nextToSend!;
    expect(ada.store.takeAck(next, { ok: false, code: "unavailable", retry: true })).toBe("again");
    expect(ada.store.nextToSend).toBe(next);
    expect(ada.store.notices).toEqual([]);
    expect(block(ada, input.id)).toBeDefined();
    // The answer was lost, the effect was not: the second answer settles it.
    server.execute(next.message);
    settle();
    expect(shown(ada)).toEqual(kept(ada));
  });
});

describe("rule 6: in the order of seq", () => {
  it("a late push of a removed row does not bring it back", () => {
    const input = blockInput();
    ben.store.run(scheduleBlock, input);
    transmit(ben)!.acknowledge();
    const late = structuredClone(ada.inbox[0]!);
    hear(ada);
    ben.store.run(removeBlock, { id: input.id });
    settle();
    expect(ada.store.takePush(late)).toBe("old");
    expect(block(ada, input.id)).toBeUndefined();
  });

  it("a gap is reported and nothing of it applied; asking heals it", () => {
    for (const title of ["One", "Two"]) ben.store.run(scheduleBlock, blockInput({ title }));
    for (let sent = transmit(ben); sent; sent = transmit(ben)) sent.acknowledge();
    const before = shown(ada);
    const [first, second] = ada.inbox.splice(0);
    expect(ada.store.takePush(second!)).toBe("gap");
    expect(shown(ada)).toEqual(before);
    expect(ada.store.takePush(first!)).toBe("applied");
    expect(ada.store.isBehind({ [ada.actor.coupleId!]: second!.seq })).toBe(true);
    askAnew(ada);
    expect(ada.store.isBehind({ [ada.actor.coupleId!]: second!.seq })).toBe(false);
    expect(ada.store.takePush(second!)).toBe("old");
    expect(shown(ada)).toEqual(kept(ada));
  });

  it("a push of a stream that one is not in is a gap", () => {
    const elsewhere = { spaceId: newId(), seq: 1, changes: [] };
    expect(ada.store.takePush(elsewhere)).toBe("gap");
  });
});

describe("two at once", () => {
  it("one moves a block while the other renames it: both changes are kept, on both screens, all the time", () => {
    const id = there(ada, { title: "Supper" });
    ada.store.run(moveBlock, { id, localEnd: "2026-03-27T22:00:00" });
    ben.store.run(describeBlock, { id, title: "Dinner" });
    transmit(ben)!.acknowledge();
    hear(ada); // while mine waits
    expect([block(ada, id)?.localEnd, words(ada, id)?.title]).toEqual(["2026-03-27T22:00:00", "Dinner"]);
    settle();
    for (const page of [ada, ben]) {
      expect([block(page, id)?.localEnd, words(page, id)?.title]).toEqual(["2026-03-27T22:00:00", "Dinner"]);
    }
  });

  it("each resizes another end: both ends are kept", () => {
    const id = there(ada);
    ada.store.run(moveBlock, { id, localEnd: "2026-03-27T23:00:00" });
    ben.store.run(moveBlock, { id, localStart: "2026-03-27T17:00:00" });
    settle();
    for (const page of [ada, ben]) {
      expect(block(page, id)).toMatchObject({ localStart: "2026-03-27T17:00:00", localEnd: "2026-03-27T23:00:00" });
    }
  });

  it("what the partner has just changed glows in their hue, and one's own does not", () => {
    const id = there(ada);
    expect(ada.store.glow(id)).toBeNull();
    expect(ben.store.glow(id)).toBe(ada.actor.userId);
    vi.runAllTimers();
    expect(ben.store.glow(id)).toBeNull();
  });
});

describe("undo", () => {
  it("restores what the act changed, and only that", () => {
    const id = there(ada, { title: "Supper" });
    ada.store.run(describeBlock, { id, title: "Dinner" });
    ben.store.run(moveBlock, { id, localEnd: "2026-03-27T23:00:00" });
    settle();
    ada.store.undo();
    expect(words(ada, id)?.title).toBe("Supper"); // at once, too
    settle();
    expect([block(ben, id)?.localEnd, words(ben, id)?.title]).toEqual(["2026-03-27T23:00:00", "Supper"]);
  });

  it("leaves a field that no longer holds what the act wrote", () => {
    const id = there(ada, { title: "Supper", place: "Home" });
    ada.store.run(describeBlock, { id, title: "Dinner", place: "Out" });
    settle();
    ben.store.run(describeBlock, { id, title: "Feast" });
    settle();
    ada.store.undo();
    settle();
    expect(words(ben, id)).toMatchObject({ title: "Feast", place: "Home" });
  });

  it("also when the other's change is not here yet: the server sees it", () => {
    const id = there(ada, { title: "Supper" });
    ada.store.run(describeBlock, { id, title: "Dinner" });
    settle();
    ben.store.run(describeBlock, { id, title: "Feast" });
    transmit(ben)!.acknowledge();
    ada.store.undo();
    settle();
    expect(words(ada, id)?.title).toBe("Feast");
  });

  it.each<Sharing>(["we", "open", "time", "hidden"])("brings a removed block back, %s as it was", (sharing) => {
    const id = there(ada, { sharing, title: "Supper", notes: "Bread\nand wine", place: "Home" });
    ada.store.run(removeBlock, { id });
    settle();
    expect(block(ada, id)).toBeUndefined();
    ada.store.undo();
    settle();
    const back = (ada.store.rows("Block") as BlockRow[]).at(-1)!;
    expect(back.id).not.toBe(id);
    expect(words(ada, back.id)).toMatchObject({ title: "Supper", notes: "Bread\nand wine", place: "Home" });
    const seen = block(ben, back.id) !== undefined;
    expect([seen, words(ben, back.id) !== undefined]).toEqual([sharing !== "hidden", ["we", "open"].includes(sharing)]);
  });

  it.each<[Sharing, Sharing]>([
    ["we", "time"],
    ["time", "we"],
    ["open", "hidden"],
    ["hidden", "open"],
    ["time", "open"],
    ["open", "time"],
  ])("takes back a crossing from %s to %s", (from, to) => {
    const id = there(ada, { sharing: from, title: "Supper" });
    const before = shapeOf(ada);
    ada.store.run(shareBlock, { id, sharing: to });
    settle();
    expect(shapeOf(ada)).not.toEqual(before);
    ada.store.undo();
    settle();
    expect(ada.store.notices).toEqual([]);
    expect(shapeOf(ada)).toEqual(before);
  });

  it("of what was just made removes it; acts of one moment are one act", () => {
    const inputs = [blockInput(), blockInput()];
    for (const input of inputs) ada.store.run(scheduleBlock, input);
    settle();
    ada.store.undo();
    settle();
    for (const { id } of inputs) expect(block(ben, id)).toBeUndefined();
    expect(ada.store.canUndo).toBe(false);
  });

  it("goes on through new ids: renamed and moved, shown otherwise, removed, and all of it taken back", () => {
    const id = there(ada, { sharing: "time", title: "Supper" });
    const before = shapeOf(ada);
    vi.runOnlyPendingTimers();
    const act = (change: () => void) => {
      change();
      vi.runOnlyPendingTimers(); // the act is over
      settle();
    };
    const present = () => (ada.store.rows("Block") as BlockRow[]).at(-1)!.id;
    act(() => {
      ada.store.run(moveBlock, { id, localEnd: "2026-03-27T23:00:00" });
      ada.store.run(describeBlock, { id, title: "Dinner" });
      ada.store.run(shareBlock, { id, sharing: "hidden" });
    });
    act(() => ada.store.run(describeBlock, { id: present(), title: "Feast" }));
    act(() => ada.store.run(shareBlock, { id: present(), sharing: "we" }));
    act(() => ada.store.run(removeBlock, { id: present() }));
    for (let acts = 4; acts > 0; acts--) act(() => ada.store.undo());
    expect(ada.store.notices).toEqual([]);
    expect(shapeOf(ada)).toEqual(before);
    act(() => ada.store.undo());
    expect(shapeOf(ada)).toEqual([]);
  });

  /** What is there of blocks and their words, whatever the ids. */
  function shapeOf({ store, actor }: Page) {
    const spaces = new Map([
      [actor.userId, "i"],
      [actor.coupleId, "we"],
    ] as [Id, string][]);
    const plain = ({ id: _id, spaceId, authorId: _author, ...rest }: BlockRow | BlockDetailRow) => {
      const { blockId: _block, ...own } = { blockId: "", ...rest };
      return JSON.stringify([spaces.get(spaceId), Object.entries(own).sort()]);
    };
    const rows = [...store.rows("Block"), ...store.rows("BlockDetail")] as (BlockRow | BlockDetailRow)[];
    return rows.map(plain).sort();
  }
});

describe("rule 9: what is not held is not guessed", () => {
  it("a command about a block out of range waits as sending, with nothing changed on screen", () => {
    const before = shown(ada);
    ada.store.run(moveBlock, { id: newId(), localEnd: "2026-03-27T22:00:00" });
    expect(shown(ada)).toEqual(before);
    expect(ada.store.waiting).toBe(1);
    expect(ada.store.notices).toEqual([]);
    expect(ada.store.canUndo).toBe(false);
    settle();
    expect(ada.store.notices).toMatchObject([{ code: "no-such-block" }]);
  });

  it("a wider range is wanted until it is held, and asked for with what is held", () => {
    const year = { from: Date.UTC(2026, 0), to: Date.UTC(2027, 0) };
    const page = { store: new SyncStore(server.begin(ada.actor, year)), actor: ada.actor, inbox: [] };
    const work = vi.fn();
    page.store.onWork = work;
    expect(page.store.hold({ from: year.from + 1, to: year.to - 1 })).toBe(true);
    expect([page.store.wantsMore, work.mock.calls.length]).toEqual([false, 0]);
    const later = { from: Date.UTC(2027, 0), to: Date.UTC(2027, 2) };
    expect(page.store.hold(later)).toBe(false);
    expect([page.store.wantsMore, work.mock.calls.length]).toEqual([true, 1]);
    expect(page.store.catchUpRequest()).toMatchObject({ held: year, want: { from: year.from, to: later.to } });
    askAnew(page);
    expect(page.store.wantsMore).toBe(false);
    expect(page.store.hold(later)).toBe(true);
    // So far away that what was held is let go.
    const far = { from: Date.UTC(2035, 0), to: Date.UTC(2035, 1) };
    page.store.hold(far);
    expect(page.store.catchUpRequest()).toMatchObject({ held: null, want: far });
  });
});

describe("rules 1 and 8: another couple, another state", () => {
  it("when the couple ends, the page becomes one's own, says so, and shows nothing that was meant for it", () => {
    const id = there(ada);
    const input = blockInput();
    ada.store.run(scheduleBlock, input);
    const alone = { userId: ada.actor.userId, coupleId: null };
    ada.store.takeCatchUp(server.begin(alone, ALL_TIME));
    expect(ada.store.parted).toBe(true);
    expect([block(ada, id), block(ada, input.id)]).toEqual([undefined, undefined]);
    // It waits for the server to refuse it: the person is told, and has what they wrote.
    expect(ada.store.waiting).toBe(1);
    ada.store.takeAck(ada.store.nextToSend!, { ok: false, code: "other-couple" });
    expect(ada.store.notices).toMatchObject([{ code: "other-couple", input }]);
    expect(ada.store.canUndo).toBe(false);
    ada.store.readParting();
    expect(ada.store.parted).toBe(false);
  });

  it("a fresh answer replaces everything, and what waits stays on top", () => {
    const id = there(ada, { title: "Supper" });
    ada.store.run(describeBlock, { id, title: "Dinner" });
    ada.store.takeCatchUp(server.begin(ada.actor));
    expect(words(ada, id)?.title).toBe("Dinner");
    settle();
    expect(words(ben, id)?.title).toBe("Dinner");
  });
});

type Step =
  | {
      do: "act";
      page: number;
      kind: "make" | "move" | "describe" | "share" | "remove" | "profile" | "undo";
      pick: number;
    }
  | { do: "transmit"; page: number; lose: boolean }
  | { do: "hear"; page: number; at: number; twice: boolean; lost: boolean }
  | { do: "ask"; page: number };

describe("convergence", () => {
  it("whatever is delayed, repeated, lost or overtaken, all screens end where the server is", () => {
    const page = fc.nat({ max: 2 });
    const step: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant("act" as const),
          page,
          kind: fc.constantFrom("make", "make", "move", "describe", "share", "remove", "profile", "undo"),
          pick: fc.nat({ max: 20 }),
        }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant("transmit" as const), page, lose: fc.boolean() }) },
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant("hear" as const),
          page,
          at: fc.nat({ max: 3 }),
          twice: fc.boolean(),
          lost: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
        }),
      },
      fc.record({ do: fc.constant("ask" as const), page }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 80 }), (steps) => {
        server = new MemoryServer();
        pages = [];
        const couple = newId();
        const [one, other] = [newId(), newId()].map((userId) => ({ userId, coupleId: couple }));
        // Two people, one of them with two tabs.
        const three = [open(one!), open(other!), open(one!)];
        for (const [i, { store }] of three.slice(0, 2).entries()) {
          store.run(introduceProfile, { name: `Person ${i}`, hue: 1 + i, zone: "Europe/Berlin" });
        }
        settle();
        for (const step of steps) take(three[step.page]!, step);
        settle();
        for (const page of three) {
          expect(page.store.waiting).toBe(0);
          expect(shown(page)).toEqual(kept(page));
        }
      }),
      { numRuns: 300 },
    );
  });

  function take(page: Page, step: Step): void {
    if (step.do === "ask") askAnew(page);
    else if (step.do === "transmit") {
      const sent = transmit(page);
      if (!step.lose) sent?.acknowledge();
    } else if (step.do === "hear") {
      const at = Math.min(step.at, Math.max(0, page.inbox.length - 1));
      if (step.lost) page.inbox.splice(at, 1);
      else {
        if (step.twice && page.inbox[at]) page.inbox.push(structuredClone(page.inbox[at]));
        hear(page, at);
      }
    } else act(page, step.kind, step.pick);
  }

  function act({ store }: Page, kind: Extract<Step, { do: "act" }>["kind"], pick: number): void {
    const sharing = (["we", "open", "time", "hidden"] as const)[pick % 4]!;
    const all = store.rows("Block");
    const id = all.length > 0 ? all[pick % all.length]!.id : newId();
    const hour = String(pick).padStart(2, "0");
    if (kind === "make") {
      const input = blockInput({ sharing, title: `Made ${pick}` });
      store.run(scheduleBlock, input);
      expect(store.rows("Block").some((row) => row.id === input.id)).toBe(true);
    } else if (kind === "move") {
      store.run(moveBlock, { id, localStart: `2026-03-27T${hour}:00:00`, localEnd: `2026-03-27T${hour}:30:00` });
    } else if (kind === "describe") store.run(describeBlock, { id, title: `Words ${pick}` });
    else if (kind === "share") store.run(shareBlock, { id, sharing });
    else if (kind === "remove") store.run(removeBlock, { id });
    else if (kind === "profile") store.run(changeProfile, { name: `Name ${pick}` });
    else store.undo();
  }
});
