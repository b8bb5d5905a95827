import { afterAll, beforeAll, expect, it } from "vitest";
import { declineProposal } from "@/lib/calendar/answer-commands";
import { scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { makeSearch } from "@/lib/calendar/make-search";
import { cancelOccurrence, describeOccurrence } from "@/lib/calendar/occurrence-commands";
import { MOST_FOUND, type SearchAnswer } from "@/lib/calendar/search";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
let search: ReturnType<typeof makeSearch>;
beforeAll(async () => {
  world = await openWorld();
  search = makeSearch(world.database);
});
afterAll(() => world.close());

const find = (person: Person, text: string): Promise<SearchAnswer> => search(person.userId, { text });
const titles = async (person: Person, text: string) => {
  const { hits, details } = await find(person, text);
  return hits.map(
    (hit) => details.find((one) => one.blockId === hit.blockId && one.originalLocalStart === hit.original)?.title,
  );
};
const make = async (person: Person, changes: Partial<BlockInput>) => {
  const input = blockInput(changes);
  expect(await person.run(scheduleBlock, input)).toMatchObject({ ok: true });
  return input;
};

it("finds all words anywhere in title, notes and place, whatever their accents and capitals", async () => {
  const [ada] = await world.couple();
  await make(ada, { title: "Dîner chez Zoë", notes: "Bring the CAKE\nand candles", place: "Rue de l’Été 5" });
  await make(ada, { title: "Cakes without candle-light" });
  await make(ada, { title: "Ужин" });
  expect(await titles(ada, "diner zoe")).toEqual(["Dîner chez Zoë"]);
  expect(await titles(ada, "  ÉTÉ\tcake ")).toEqual(["Dîner chez Zoë"]);
  expect(await titles(ada, "CANDLE cake")).toHaveLength(2);
  expect(await titles(ada, "candles without")).toEqual([]);
  expect(await titles(ada, "УЖИН")).toEqual(["Ужин"]);
  await make(ada, { title: "Große Straße", notes: "Kadıköy, İzmir, Łódź, ŒUVRE", place: "ΟΔΟΣ" });
  for (const text of [
    "strasse",
    "STRASSE",
    "STRAẞE",
    "grosse Straße",
    "kadikoy",
    "KADIKÖY",
    "izmir",
    "lodz",
    "oeuvre",
    "οδός",
  ])
    expect([text, await titles(ada, text)]).toEqual([text, ["Große Straße"]]);
  // What means something to LIKE or to a regular expression means itself.
  for (const text of ["%", "_", ".*", "\\", "candle%light"]) expect(await titles(ada, text)).toEqual([]);
  expect(await titles(ada, "candle-light")).toEqual(["Cakes without candle-light"]);
});

it("looks for nothing where nothing is asked, and refuses what is no question in words", async () => {
  const [ada] = await world.couple();
  await make(ada, {});
  expect(await find(ada, " \t ")).toMatchObject({ hits: [], blocks: [], more: false });
  await expect(find(ada, "x".repeat(201))).rejects.toMatchObject({ code: "search-too-long" });
  await expect(find(ada, "\u0000")).rejects.toMatchObject({ code: "control-characters" });
  await expect(search(ada.userId, { text: "x", spaceId: ada.coupleId })).rejects.toMatchObject({ code: "malformed" });
});

it("finds for a partner what they may read: ours, what is open, and nothing else, from the moment that is so", async () => {
  const [ada, ben] = await world.couple();
  const stranger = await world.person("Eve");
  for (const sharing of ["hidden", "time", "open", "we"] as const)
    await make(ada, { sharing, title: `canary ${sharing}` });
  expect((await titles(ada, "canary")).sort()).toEqual(["canary hidden", "canary open", "canary time", "canary we"]);
  const { blocks, ...found } = await find(ben, "canary");
  expect(JSON.stringify([blocks, found])).not.toMatch(/canary (hidden|time)/);
  expect((await titles(ben, "canary")).sort()).toEqual(["canary open", "canary we"]);
  expect(await find(stranger, "canary")).toMatchObject({ hits: [], blocks: [], details: [] });

  const open = blocks.find(({ ownerId }) => ownerId !== null)!;
  expect(await ada.run(shareBlock, { id: open.id, sharing: "time" })).toMatchObject({ ok: true });
  expect(await titles(ben, "canary")).toEqual(["canary we"]);
  expect(await titles(ada, "canary")).toHaveLength(4);
});

it("finds the words of one date of a series as that date's, and brings what is needed to show it", async () => {
  const [ada, ben] = await world.couple();
  const input = await make(ada, { title: "Choir", rrule: "FREQ=WEEKLY", sharing: "open" });
  const [second, third] = ["2026-04-03T19:00:00", "2026-04-10T19:00:00"];
  const words = { id: input.id, original: second, title: "Concert", notes: "" };
  expect(await ada.run(describeOccurrence, words)).toMatchObject({ ok: true });
  expect(await ada.run(cancelOccurrence, { id: input.id, original: third })).toMatchObject({ ok: true });
  const { hits, blocks, exceptions } = await find(ben, "concert");
  expect(hits).toEqual([{ blockId: input.id, original: second }]);
  expect(blocks).toHaveLength(1);
  expect(exceptions).toMatchObject([{ originalLocalStart: third, cancelled: true }]);
  expect((await find(ben, "choir")).hits).toEqual([{ blockId: input.id, original: null }]);
});

it("finds the nearest to now first, and says when there are more than it gives", async () => {
  const [ada] = await world.couple();
  const years = [1990, 2150, 2020, 2060, 2024];
  for (const year of years) {
    await make(ada, {
      title: `Year ${year}`,
      localStart: `${year}-05-01T10:00:00`,
      localEnd: `${year}-05-01T11:00:00`,
    });
  }
  // It began long ago and goes on: nothing is nearer.
  await make(ada, {
    title: "Year by year",
    localStart: "1980-05-01T10:00:00",
    localEnd: "1980-05-01T11:00:00",
    rrule: "FREQ=YEARLY",
  });
  expect(await titles(ada, "year")).toEqual([
    "Year by year",
    "Year 2024",
    "Year 2020",
    "Year 2060",
    "Year 1990",
    "Year 2150",
  ]);
  for (let i = 0; i < MOST_FOUND - 5; i++) await make(ada, { title: `Year of ${i}`, sharing: "hidden" });
  const found = await find(ada, "year");
  expect(found.hits).toHaveLength(MOST_FOUND);
  expect(found.more).toBe(true);
});

it("does not find what was declined", async () => {
  const [ada, ben] = await world.couple();
  const input = await make(ada, { title: "Opera", localStart: "2029-03-30T19:00:00", localEnd: "2029-03-30T21:00:00" });
  expect(await titles(ben, "opera")).toEqual(["Opera"]);
  const { proposals } = await find(ben, "opera");
  expect(proposals).toHaveLength(1);
  expect(await ben.run(declineProposal, { id: proposals[0]!.id, blockId: input.id, word: "" })).toMatchObject({
    ok: true,
  });
  expect(await titles(ada, "opera")).toEqual([]);
});
