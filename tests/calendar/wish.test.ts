import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Wish, type WishRow } from "@/lib/calendar/schema";
import { setWish, shareWish } from "@/lib/calendar/wish";
import { newId } from "@/lib/ids";
import { SyncStore } from "@/lib/sync/client/store";
import type { Actor, Command } from "@/lib/sync/command";
import { MemoryServer } from "@/tests/sync/memory-server";

let me: Actor;
let store: SyncStore;
beforeEach(() => {
  vi.useFakeTimers();
  me = { userId: newId(), coupleId: newId() };
  store = new SyncStore(new MemoryServer().begin(me));
});
afterEach(() => void vi.useRealTimers());

function give<Input>(command: Command<Input>, input: Input): void {
  store.run(command, input);
  vi.runAllTimers();
}
function undo(): void {
  store.undo();
  vi.runAllTimers();
}
const wishes = () => store.rows(Wish.name) as unknown as WishRow[];

describe("a wish", () => {
  it("is one's own at first, one a person, and may be said in parts", () => {
    give(setWish, { mineMinutes: 360 });
    give(setWish, { oursMinutes: 480 });
    expect(wishes()).toMatchObject([{ spaceId: me.userId, ownerId: me.userId, mineMinutes: 360, oursMinutes: 480 }]);
    undo();
    expect(wishes()).toMatchObject([{ mineMinutes: 360, oursMinutes: null }]);
    undo();
    expect(wishes()).toEqual([]);
  });

  it("of nothing is none", () => {
    give(setWish, { mineMinutes: 0 });
    give(setWish, { mineMinutes: null });
    expect(wishes()).toEqual([]);
    undo();
    expect(wishes()).toMatchObject([{ mineMinutes: 0 }]);
  });

  it("is taken back only as far as nothing else was said since", () => {
    give(setWish, { mineMinutes: 360, oursMinutes: 60 });
    store.run(setWish, { mineMinutes: 60, onlyIf: { mineMinutes: 300 } });
    expect(wishes()).toMatchObject([{ mineMinutes: 360 }]);
  });

  it("crosses under a new id when it is shared, and again when that is taken back", () => {
    give(setWish, { mineMinutes: 360 });
    const [before] = wishes();
    give(shareWish, { shared: true });
    const [shared] = wishes();
    expect(shared).toMatchObject({ spaceId: me.coupleId, ownerId: me.userId, mineMinutes: 360 });
    expect(shared!.id).not.toBe(before!.id);
    give(setWish, { mineMinutes: 300 });
    expect(wishes()).toMatchObject([{ spaceId: me.coupleId, mineMinutes: 300 }]);
    give(shareWish, { shared: false });
    expect(wishes()).toMatchObject([{ spaceId: me.userId }]);
    expect([before!.id, shared!.id]).not.toContain(wishes()[0]!.id);
  });

  it("that was hidden and changed since is not shown by undo", () => {
    give(setWish, { mineMinutes: 360 });
    give(shareWish, { shared: true });
    give(shareWish, { shared: false });
    store.run(shareWish, { shared: true, onlyIf: { mineMinutes: 1, oursMinutes: null } });
    expect(store.notices.map(({ code }) => code)).toEqual(["wished-since"]);
    undo();
    expect(wishes()).toMatchObject([{ spaceId: me.coupleId }]);
  });

  it("that was not said cannot be shared, and a week has an end", () => {
    give(shareWish, { shared: true });
    give(setWish, { mineMinutes: 10_081 });
    give(setWish, { mineMinutes: -1 });
    expect(store.notices.map(({ code }) => code)).toEqual(["nothing-wished", "more-than-a-week", "malformed"]);
  });
});
