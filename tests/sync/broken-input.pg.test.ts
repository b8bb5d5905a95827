import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId, type Id } from "@/lib/ids";
import { LARGEST_COMMAND, SCHEMA_VERSION } from "@/lib/sync/protocol";
import { commands } from "@/lib/sync/registry";
import { exampleInputs } from "@/tests/sync/example-inputs";
import { blockInput } from "@/tests/support/blocks";
import type { Person } from "@/tests/support/people";
import {
  catchUp,
  everything,
  examples,
  expectRefusal,
  facesHostility,
  household,
  nothingHappens,
  world,
} from "@/tests/support/hostile";

facesHostility();

/** What arrives is JSON: as text, so that `__proto__` is a key like any other. */
const overTheWire = (value: unknown): unknown => (JSON.parse(JSON.stringify([value])) as unknown[])[0];

/** JSON can be read deeper than it can be written. */
const tooDeep: unknown = JSON.parse("[".repeat(20_000) + "]".repeat(20_000));

const nasty: [string, unknown][] = [
  ["null", null],
  ["true", true],
  ["a huge number", 1e308],
  ["a negative zero", -0],
  ["a fraction", 0.5],
  ["an empty text", ""],
  ["another's text", "null"],
  ["NUL", "a\u0000b"],
  ["control characters", "a\u0007\u001b[31mb\u007f\u0085\u009f"],
  ["a lone surrogate", "a\ud800b"],
  ["a million characters", "x".repeat(1_000_000)],
  ["SQL", `'; DROP TABLE "Block"; --`],
  ["an empty list", []],
  ["a list", ["a"]],
  ["an empty object", {}],
  ["a prototype", JSON.parse(`{"__proto__": {"isAdmin": true}, "constructor": 1, "toString": 2}`)],
  ["deep lists", tooDeep],
  ["an id in capitals", "0190E5F2-5A3C-7000-8000-000000000000"],
  ["no id at all", "00000000-0000-0000-0000-000000000000"],
];

describe("broken input gets a clear no", () => {
  it.each(examples)("%s with each field missing or wrong, or with one too many", async (name, example) => {
    const { ada, ids } = await household(example);
    const command = commands.find((one) => one.name === name)!;
    const good = example.input(example.target === "new" ? newId() : ids.we);
    const bad: unknown[] = nasty.map(([, value]) => value);
    for (const field of Object.keys(good)) {
      const { [field]: _, ...without } = good;
      bad.push(without, ...nasty.map(([, value]) => ({ ...good, [field]: value })));
    }
    bad.push({ ...good, more: 1 }, { ...good, ownerId: ada.userId }, { ...good, spaceId: ada.coupleId }, [good]);
    let refused = 0;
    await nothingHappens(async () => {
      for (const input of bad) {
        if (command.input.safeParse(input).success) continue; // an optional field that is missing, say
        refused++;
        expectRefusal(await ada.send(ada.message(name, input)));
      }
    });
    expect(refused).toBeGreaterThan(nasty.length);
  });

  it("a message whose envelope is broken", async () => {
    const { ada } = await household();
    const good = ada.message("block.schedule", exampleInputs["block.schedule"]!.input(newId()));
    const bad: unknown[] = [undefined, ...nasty.map(([, value]) => value), { ...good, more: 1 }, [good]];
    for (const field of ["v", "id", "name", "input", "as"] as const) {
      const { [field]: _, ...without } = good;
      bad.push(without, ...nasty.map(([, value]) => ({ ...good, [field]: value })));
    }
    for (const as of [{}, { userId: ada.userId }, { ...good.as, more: 1 }, { userId: [ada.userId], coupleId: null }]) {
      bad.push({ ...good, as });
    }
    for (const name of ["block.explode", "__proto__", "constructor", "toString", "block.schedule "]) {
      bad.push({ ...good, name });
    }
    await nothingHappens(async () => {
      for (const message of bad) expectRefusal(await ada.send(message));
    });
  });

  it.each(examples)("%s larger than a command may be", async (name, example) => {
    const { ada, ids } = await household(example);
    const input = { ...example.input(ids.we), more: "x".repeat(LARGEST_COMMAND) };
    await nothingHappens(async () => {
      expect(expectRefusal(await ada.send(ada.message(name, input)))).toBe("too-large");
    });
  });

  it("anything at all, as a message, as an input and in the place of a field", async () => {
    const { ada, ids } = await household();
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, maxDepth: 3 }),
      fc.string({ unit: "binary" }),
      fc.constantFrom(...nasty.map(([, value]) => value).filter((value) => value !== tooDeep)),
    );
    const message = fc.oneof(
      anything,
      fc.record({ input: anything, at: fc.nat() }).map(({ input, at }) => {
        return { ...ada.message(examples[at % examples.length]![0], input), id: newId() };
      }),
      fc.record({ value: anything, at: fc.nat(), field: fc.nat() }).map(({ value, at, field }) => {
        const [name, example] = examples[at % examples.length]!;
        const input = example.input(example.target === "new" ? newId() : ids.we);
        const fields = Object.keys(input);
        const changed = { ...input, ...(fields.length > 0 ? { [fields[field % fields.length]!]: value } : {}) };
        return { ...ada.message(name, changed), id: newId() };
      }),
    );
    let before = await everything();
    await fc.assert(
      fc.asyncProperty(message, async (raw) => {
        const answer = await ada.send(overTheWire(raw));
        const after = await everything();
        // It may have been right after all.
        if (!answer.ok) {
          expectRefusal(answer);
          expect(after).toBe(before);
        }
        before = after;
      }),
      { numRuns: 150 },
    );
  });
});

describe("the bad input that people really give", () => {
  const times = (localStart: string, localEnd: string, zone: string | null = "Europe/Berlin") => ({
    localStart,
    localEnd,
    zone,
  });
  const wrong: [string, object, string][] = [
    ["an unknown time zone", times("2026-03-27T19:00:00", "2026-03-27T20:00:00", "Mars/Olympus"), "unknown-zone"],
    ["an offset for a zone", times("2026-03-27T19:00:00", "2026-03-27T20:00:00", "+01:00"), "unknown-zone"],
    [
      "a zone of a thousand characters",
      times("2026-03-27T19:00:00", "2026-03-27T20:00:00", "A".repeat(1000)),
      "unknown-zone",
    ],
    ["an end before the start", times("2026-03-27T19:00:00", "2026-03-27T18:00:00"), "end-before-start"],
    ["no length at all", times("2026-03-27T19:00:00", "2026-03-27T19:00:00"), "end-before-start"],
    ["no length at all, floating", times("2026-03-27T19:00:00", "2026-03-27T19:00:00", null), "end-before-start"],
    ["an hour that a clock change leaves out", times("2026-03-29T02:30:00", "2026-03-29T03:30:00"), "skipped-hour"],
    ["400 days", times("2026-01-01T00:00:00", "2027-02-05T00:00:00"), "too-long"],
    ["the year 1", times("0001-01-01T00:00:00", "0001-01-01T01:00:00"), "date-out-of-range"],
    ["the year 0", times("0000-01-01T00:00:00", "0000-01-01T01:00:00"), "date-out-of-range"],
    ["the year 9999", times("9999-12-31T00:00:00", "9999-12-31T01:00:00"), "date-out-of-range"],
    ["a day that does not exist", times("2026-02-30T10:00:00", "2026-02-30T11:00:00"), "no-such-date"],
    ["a month that does not exist", times("2026-13-01T10:00:00", "2026-13-01T11:00:00"), "no-such-date"],
    ["an hour that does not exist", times("2026-03-01T24:00:00", "2026-03-01T25:00:00"), "no-such-date"],
  ];
  it.each(wrong)("%s", async (_what, given, code) => {
    const { ada, ids } = await household();
    await nothingHappens(async () => {
      const input = { ...blockInput(), ...given };
      expect(expectRefusal(await ada.send(ada.message("block.schedule", input)))).toBe(code);
      expect(expectRefusal(await ada.send(ada.message("block.move", { id: ids.we, ...given })))).toBe(code);
    });
  });

  const words: [string, string, string, string][] = [
    ["a title that is too long", "title", "x".repeat(201), "title-too-long"],
    ["a title that is too long once it is normal", "title", "\u0958".repeat(200), "title-too-long"],
    ["notes that are too long", "notes", "x".repeat(10_001), "notes-too-long"],
    ["a place that is too long", "place", "x".repeat(201), "place-too-long"],
    ["a title of a million characters", "title", "x".repeat(1_000_000), "too-large"],
    ["a title with NUL", "title", "Sup\u0000per", "control-characters"],
    ["a title of two lines", "title", "Sup\nper", "control-characters"],
    ["a title with a C1 control character", "title", "Sup\u0085per", "control-characters"],
    ["notes with a bell", "notes", "Sup\u0007per", "control-characters"],
    ["half a character", "title", "\ud83d", "control-characters"],
  ];
  it.each(words)("%s", async (_what, field, text, code) => {
    const { ada, ids } = await household();
    await nothingHappens(async () => {
      const input = { ...blockInput(), [field]: text };
      expect(expectRefusal(await ada.send(ada.message("block.schedule", input)))).toBe(code);
      expect(expectRefusal(await ada.send(ada.message("block.describe", { id: ids.we, [field]: text })))).toBe(code);
    });
  });

  it.each([
    ["no name", { name: " \t " }, "control-characters"],
    ["only spaces for a name", { name: "   " }, "name-missing"],
    ["a long name", { name: "x".repeat(61) }, "name-too-long"],
    ["a ninth hue", { hue: 9 }, "malformed"],
    ["the partner's hue", { hue: 5 }, "hue-taken"],
    ["an unknown zone", { zone: "Nowhere" }, "unknown-zone"],
  ])("a profile with %s", async (_what, input, code) => {
    const { ada } = await household();
    await nothingHappens(async () => {
      expect(expectRefusal(await ada.send(ada.message("profile.change", input)))).toBe(code);
    });
  });
});

describe("asking for what was missed, hostilely", () => {
  const want = { from: 0, to: 1_000_000 };
  const ask = (person: Person, changes: object) =>
    catchUp(person, { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want, ...changes });

  it("anything at all is answered, and a broken question clearly", async () => {
    const { ada } = await household();
    const far = 8.64e15;
    const bad: unknown[] = [
      ...nasty.flatMap(([, value]) => ["v", "as", "cursors", "held", "want"].map((field) => ({ [field]: value }))),
      { want: { from: 1, to: 1 } },
      { want: { from: 1, to: 0 } },
      { want: { from: -far, to: far } },
      { want: { from: -far, to: -far + 1 } },
      { want: { from: far - 1, to: far } },
      { want: { from: -100_000_000_000_000, to: -99_999_999_999_999 } },
      { held: { from: far - 1, to: far }, as: { userId: ada.userId, coupleId: ada.coupleId } },
      { cursors: { "not an id": 1 } },
      { cursors: { [ada.userId]: -1 } },
      { cursors: { [ada.userId]: 1e300 } },
      { cursors: Object.fromEntries(Array.from({ length: 2000 }, () => [newId(), 1])) },
      { more: 1 },
    ];
    await nothingHappens(async () => {
      for (const changes of bad) {
        const answer = await ask(ada, changes as object);
        if (!answer.ok) expectRefusal(answer);
      }
      for (const [, value] of nasty) expectRefusal(await catchUp(ada, value));
    });
  });

  it("a stranger who claims our spaces and cursors is given their own, afresh", async () => {
    const { ada, ben } = await household();
    const eve = await world.person("Eve");
    const cursors = { [ada.coupleId!]: 0, [ada.userId]: 0, [eve.userId]: 1 };
    for (const as of [
      { userId: ada.userId, coupleId: ada.coupleId },
      { userId: eve.userId, coupleId: ada.coupleId },
      { userId: eve.userId, coupleId: null },
    ]) {
      const answer = await ask(eve, { as, cursors, held: want });
      const text = JSON.stringify(answer);
      expect(answer.ok).toBe(true);
      for (const id of [ada.userId, ben.userId, ada.coupleId!] as Id[]) expect(text).not.toContain(id);
    }
    expect(await ask({ ...eve, sessionId: ada.sessionId }, {})).toEqual({ ok: false, code: "signed-out" });
  });
});
