import { afterAll, beforeAll, expect, it } from "vitest";
import type { WishRow } from "@/lib/calendar/schema";
import { setWish, shareWish } from "@/lib/calendar/wish";
import { openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The wishes that a person may see. */
async function seen(person: Person): Promise<WishRow[]> {
  const { changes } = await person.see();
  return changes.flatMap((change) => (change.table === "Wish" && "put" in change ? [change.put as WishRow] : []));
}

it("the partner sees a wish from when it is shared until it is taken back, and cannot change it", async () => {
  const [ada, ben] = await world.couple();
  await ada.run(setWish, { mineMinutes: 360 });
  const from = world.pushed.length;
  await ada.run(setWish, { mineMinutes: 420 });
  expect(world.pushed.slice(from).filter(({ spaceId }) => spaceId !== ada.userId)).toEqual([]);
  expect(await seen(ben)).toEqual([]);
  await ada.run(shareWish, { shared: true });
  expect(await seen(ben)).toMatchObject([{ ownerId: ada.userId, mineMinutes: 420 }]);
  // His own word is his own: it leaves hers alone.
  await ben.run(setWish, { mineMinutes: 60 });
  await ben.run(setWish, { mineMinutes: null });
  expect(await ben.run(shareWish, { shared: false })).toEqual({ ok: false, code: "nothing-wished" });
  expect(await seen(ben)).toMatchObject([{ ownerId: ada.userId, mineMinutes: 420 }]);
  await ada.run(shareWish, { shared: false });
  expect(await seen(ben)).toEqual([]);
  expect(await seen(ada)).toMatchObject([{ mineMinutes: 420 }]);
});

it("two devices at once make one wish of it", async () => {
  const [ada] = await world.couple();
  await Promise.all([1, 2, 3, 4].map((hours) => ada.run(setWish, { mineMinutes: hours * 60 })));
  expect(await seen(ada)).toHaveLength(1);
});

it("leaving gives each their own wish back, shared or not", async () => {
  const [ada, ben] = await world.couple();
  await ada.run(setWish, { mineMinutes: 360 });
  await ada.run(shareWish, { shared: true });
  await ben.run(setWish, { oursMinutes: 120 });
  await world.database.withActor(ben, (tx) => tx.query("SELECT leave_couple()"));
  expect(await seen(ada)).toMatchObject([{ spaceId: ada.userId, mineMinutes: 360 }]);
  expect(await seen(ben)).toMatchObject([{ spaceId: ben.userId, oursMinutes: 120 }]);
});
