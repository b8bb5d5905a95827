import { describe, expect, it } from "vitest";
import { Wish } from "@/lib/calendar/schema";
import { setWish, shareWish } from "@/lib/calendar/wish";
import { openPageStore } from "@/tests/support/page-store";

const page = openPageStore();
const { give, undo, refusals } = page;
const wishes = () => page.rows(Wish);

describe("a wish", () => {
  it("is one's own at first, one a person, and may be said in parts", () => {
    give(setWish, { mineMinutes: 360 });
    give(setWish, { oursMinutes: 480 });
    expect(wishes()).toMatchObject([
      { spaceId: page.me.userId, ownerId: page.me.userId, mineMinutes: 360, oursMinutes: 480 },
    ]);
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
    page.store.run(setWish, { mineMinutes: 60, onlyIf: { mineMinutes: 300 } });
    expect(wishes()).toMatchObject([{ mineMinutes: 360 }]);
  });

  it("crosses under a new id when it is shared, and again when that is taken back", () => {
    give(setWish, { mineMinutes: 360 });
    const [before] = wishes();
    give(shareWish, { shared: true });
    const [shared] = wishes();
    expect(shared).toMatchObject({ spaceId: page.me.coupleId, ownerId: page.me.userId, mineMinutes: 360 });
    expect(shared!.id).not.toBe(before!.id);
    give(setWish, { mineMinutes: 300 });
    expect(wishes()).toMatchObject([{ spaceId: page.me.coupleId, mineMinutes: 300 }]);
    give(shareWish, { shared: false });
    expect(wishes()).toMatchObject([{ spaceId: page.me.userId }]);
    expect([before!.id, shared!.id]).not.toContain(wishes()[0]!.id);
  });

  it("that was hidden and changed since is not shown by undo", () => {
    give(setWish, { mineMinutes: 360 });
    give(shareWish, { shared: true });
    give(shareWish, { shared: false });
    page.store.run(shareWish, { shared: true, onlyIf: { mineMinutes: 1, oursMinutes: null } });
    expect(refusals()).toEqual(["wished-since"]);
    undo();
    expect(wishes()).toMatchObject([{ spaceId: page.me.coupleId }]);
  });

  it("that was not said cannot be shared, and a week has an end", () => {
    give(shareWish, { shared: true });
    give(setWish, { mineMinutes: 10_081 });
    give(setWish, { mineMinutes: -1 });
    expect(refusals()).toEqual(["nothing-wished", "more-than-a-week", "malformed"]);
  });
});
