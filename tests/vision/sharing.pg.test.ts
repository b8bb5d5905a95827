import { expect, it } from "vitest";
import { newId, type Id } from "@/lib/ids";
import { openDream, takeDreamBack } from "@/lib/vision/dream-commands";
import { dreamHearing } from "@/lib/vision/dream-hearing";
import { answerSummary, summariseDream } from "@/lib/vision/listening-commands";
import type { DreamAnswerRow, DreamSummaryRow, SharedDreamRow, SharingRow } from "@/lib/vision/schema";
import { agreeSharing, goOnSharing, proposeSharing } from "@/lib/vision/sharing-commands";
import { askInSql, ok, refused, seen } from "@/tests/support/check-ins";
import { eachOnACouple } from "@/tests/support/each-on-a-couple";
import type { Person, World } from "@/tests/support/people";

let world: World;
let ada: Person;
let ben: Person;

eachOnACouple((...two) => ([world, ada, ben] = two));

const dreams = (person: Person) => seen<SharedDreamRow>(person, "SharedDream");
const body = (text: string) => [{ type: "p" as const, text }];

/** A sharing in which Ada speaks first. */
async function begun(): Promise<Id> {
  const id = newId();
  const areas = ["place" as const, "values" as const];
  await ada.run(proposeSharing, { id, areas, iBegin: true });
  expect(await ben.run(agreeSharing, { id, areas, iBegin: false })).toMatchObject(ok);
  return id;
}

it("both propose at once: there is one agenda, and both see it", async () => {
  const propose = (person: Person) => person.run(proposeSharing, { id: newId(), areas: ["growth"], iBegin: true });
  expect(await Promise.all([propose(ada), propose(ben)])).toMatchObject([ok, ok]);
  const [hers, his] = [await seen<SharingRow>(ada, "Sharing"), await seen<SharingRow>(ben, "Sharing")];
  expect([hers.length, his]).toEqual([1, hers]);
});

it("both go on at once, and one opens an area from two devices: one turn on, and one dream", async () => {
  const id = await begun();
  const open = (text: string) => ada.run(openDream, { id: newId(), sharingId: id, area: "place", body: body(text) });
  expect(await Promise.all([open("A house"), open("A flat")])).toMatchObject([ok, ok]);
  expect(await dreams(ben)).toHaveLength(1);
  const go = (person: Person) => person.run(goOnSharing, { id, from: 0, way: "next" });
  expect(await Promise.all([go(ada), go(ben)])).toMatchObject([ok, ok]);
  expect(await seen<SharingRow>(ben, "Sharing")).toMatchObject([{ at: 1 }]);
});

it("nobody else calls it understood, by any statement; and a summary that is said anew meanwhile is not confirmed", async () => {
  const id = await begun();
  await ada.run(openDream, { id: newId(), sharingId: id, area: "place", body: body("A house") });
  const [dream] = await dreams(ben);
  const sharedDreamId = dream!.id;
  await ben.run(summariseDream, { sharedDreamId, words: "A house" });
  const forged = `INSERT INTO "DreamAnswer" (id, "spaceId", "ownerId", "authorId", "sharedDreamId", round, heard)
                  VALUES ($1, $2, $3, $4, $5, 1, true)`;
  for (const [owner, author] of [
    [ada.userId, ben.userId],
    [ada.userId, ada.userId],
  ]) {
    expect(await askInSql(world, ben, forged, [newId(), ben.coupleId, owner, author, sharedDreamId])).toBe("42501");
  }
  // What is ours, or his own, counts for nobody.
  for (const owner of [null, ben.userId]) {
    const row = [newId(), ben.coupleId, owner, ben.userId, sharedDreamId];
    expect(await askInSql(world, ben, forged, row)).toEqual([]);
  }
  const change = `UPDATE "SharedDream" SET body = '[]' WHERE id = $1 RETURNING id`;
  expect(await askInSql(world, ben, change, [sharedDreamId])).toEqual([]);
  const state = async () =>
    dreamHearing(
      dream!,
      await seen<DreamSummaryRow>(ada, "DreamSummary"),
      await seen<DreamAnswerRow>(ada, "DreamAnswer"),
    ).state;
  expect(await state()).toBe("understood");
  const acts = [
    () => ben.run(summariseDream, { sharedDreamId, words: "A flat" }),
    () => ada.run(answerSummary, { sharedDreamId, round: 1, heard: true, words: "" }),
  ];
  const [said, confirmed] = await Promise.all(acts.map((act) => act()));
  if (confirmed!.ok) expect([said, await state()]).toEqual([refused("summary-confirmed"), "heard"]);
  else expect([said!.ok, confirmed, await state()]).toEqual([true, refused("said-anew"), "understood"]);
});

it("taken back and opened again under its own id, it is there for who was there meanwhile, and for who catches up", async () => {
  const id = await begun();
  const dream = { id: newId(), sharingId: id, area: "place" as const, body: body("A house") };
  await ada.run(openDream, dream);
  await ben.run(summariseDream, { sharedDreamId: dream.id, words: "A house" });
  await ada.run(takeDreamBack, { id: dream.id });
  expect(await dreams(ben)).toEqual([]);
  world.pushed.length = 0;
  expect(await ada.run(openDream, dream)).toMatchObject(ok);
  expect(world.pushed.flatMap(({ changes }) => changes)).toMatchObject([
    { table: "SharedDream", put: { id: dream.id } },
  ]);
  expect(await dreams(ben)).toMatchObject([{ id: dream.id }]);
  const said = await seen<DreamSummaryRow>(ben, "DreamSummary");
  expect(said).toMatchObject([{ sharedDreamId: dream.id }]);
});

it("what is shared is what was written to be shared; taken back, it is nowhere any more", async () => {
  const id = await begun();
  const word = `a house ${newId()}`;
  const dreamId = newId();
  world.pushed.length = 0;
  await ada.run(openDream, { id: dreamId, sharingId: id, area: "place", body: body(word) });
  // One row, of hers, in what is ours; and nothing in her I.
  expect(world.pushed.map(({ spaceId, changes }) => [spaceId, changes.length])).toEqual([[ada.coupleId, 1]]);
  await ada.run(takeDreamBack, { id: dreamId });
  const { rows } = await world.admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  for (const { name } of rows) {
    const all = await world.admin.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
    expect([name, all.rows.some(({ row }) => row.includes(word))]).toEqual([name, false]);
  }
});
