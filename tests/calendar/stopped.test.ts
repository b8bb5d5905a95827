import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clockOf, comesToText, limitText, minutesOf } from "@/components/calendar/rhythm-words";
import { insist, saying } from "@/components/calendar/stopped-answer";
import { elsewhere } from "@/components/calendar/stopped-elsewhere";
import { stoppedLines } from "@/components/calendar/stopped-lines";
import type { People } from "@/components/shell/people";
import { moveBlock, removeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { isStopped } from "@/lib/calendar/stopped";
import { newId } from "@/lib/ids";
import type { Given } from "@/lib/sync/client/react";
import { SyncStore } from "@/lib/sync/client/store";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { MemoryServer } from "@/tests/sync/memory-server";

const ZONE = "Europe/Berlin";
const reader = { locale: "en-GB", zone: ZONE };
const FRIDAY = { localStart: "2026-04-10T19:00:00", localEnd: "2026-04-10T21:00:00" };

let store: SyncStore;
let people: People;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2026, 2, 28));
  store = new SyncStore(new MemoryServer().begin({ userId: newId(), coupleId: newId() }));
  const me = { id: store.actor.userId, name: "Ada", hue: 1, home: ZONE, zone: ZONE, trips: [] };
  people = { me, partner: { ...me, id: newId(), name: "Ben" } };
});
afterEach(() => void vi.useRealTimers());

function schedule(changes: Partial<BlockInput>): Given {
  return { command: scheduleBlock, input: blockInput({ ...FRIDAY, sharing: "open", ...changes }) };
}

function give({ command, input }: Given): void {
  store.run(command, input);
}

const trial = (act: readonly Given[]) => store.trial(act);

function stopOf(act: readonly Given[]) {
  const no = trial(act);
  if (!no || !isStopped(no.refusal)) throw new Error("not stopped");
  return no.refusal;
}

const linesOf = (act: readonly Given[]) => {
  const details = store.rows("BlockDetail") as unknown as Parameters<typeof stoppedLines>[1];
  return stoppedLines(stopOf(act), details, people, reader);
};

describe("an act over protected time", () => {
  it("is found out before it is given, and leaves nothing behind", () => {
    give(schedule({ protected: true, title: "Writing" }));
    expect(stopOf([schedule({ title: "Run" })]).code).toBe("over-own-protected");
    expect(store.rows("Block")).toHaveLength(1);
    expect(store.notices).toEqual([]);
    expect(store.waiting).toBe(1);
  });

  it("is looked at as a whole: what an earlier step made is there for a later one", () => {
    give(schedule({ protected: true }));
    const made = schedule({ localStart: "2026-04-10T10:00:00", localEnd: "2026-04-10T11:00:00" });
    const { id } = made.input as BlockInput;
    const moved = { command: moveBlock, input: { id, ...FRIDAY } } as Given;
    expect(trial([made, moved])).toMatchObject({ at: 1, refusal: { code: "over-own-protected" } });
  });

  it("goes on where it is said that it is meant so, and only where it is asked", () => {
    give(schedule({ protected: true }));
    const [free, over] = [
      schedule({ localStart: "2026-04-09T19:00:00", localEnd: "2026-04-09T20:00:00" }),
      schedule({}),
    ];
    const { act, no } = insist([free, over], "anyway", trial);
    expect(no).toBeNull();
    expect(act[0]).toBe(free);
    expect(act[1]!.input).toMatchObject({ anyway: true });
  });

  it("says each word only to a command that has a place for it", () => {
    const move = { command: moveBlock, input: { id: newId() } } as Given;
    expect(saying(move, "propose").input).toMatchObject({ anyway: true, propose: true });
    expect(saying(move, "anyway").input).not.toHaveProperty("propose");
    const removal = { command: removeBlock, input: { id: newId() } } as Given;
    expect(saying(removal, "propose")).toBe(removal);
    const said = saying(move, "propose");
    expect(saying(said, "propose")).toBe(said);
  });
});

describe("what is in the way", () => {
  it("is each protected time once, by its time and words", () => {
    give(schedule({ protected: true, title: "Writing" }));
    const gift = schedule({ protected: true, title: "Gift", sharing: "hidden", localStart: "2026-04-10T20:00:00" });
    give(saying(gift, "anyway"));
    expect(linesOf([schedule({})]).map(({ when, over }) => [when, over.detail?.title])).toEqual([
      ["Friday 10 April, 19:00 – 21:00", "Writing"],
      ["Friday 10 April, 20:00 – 21:00", "Gift"],
    ]);
  });

  it("is of a series each of its dates, also where one long time is over several of them", () => {
    give(
      schedule({
        protected: true,
        localStart: "2026-04-09T00:00:00",
        localEnd: "2026-04-18T00:00:00",
        zone: null,
        allDay: true,
      }),
    );
    expect(linesOf([schedule({ rrule: "FREQ=WEEKLY;COUNT=4" })]).map(({ when }) => when)).toEqual([
      "Friday 10 April, 19:00 – 21:00",
      "Friday 17 April, 19:00 – 21:00",
    ]);
  });
});

describe("a command at another time", () => {
  it("takes along how it repeats", () => {
    const weekly = schedule({ rrule: "FREQ=WEEKLY;BYDAY=FR" });
    const startMs = Date.parse("2026-04-11T10:00+02:00");
    expect(elsewhere(weekly, { startMs, endMs: startMs + 7_200_000 }, ZONE).input).toMatchObject({
      localStart: "2026-04-11T10:00:00",
      localEnd: "2026-04-11T12:00:00",
      rrule: "FREQ=WEEKLY;BYDAY=SA",
      title: "Supper",
    });
  });
});

describe("the words of a rhythm", () => {
  it("say that the smaller of both counts", () => {
    expect(limitText(0)).toBe("Nothing");
    expect(limitText(90)).toBe("Up to an hour and a half");
    expect(comesToText(60, 30)).toMatch(/^So what lasts up to half an hour goes straight in\./);
    for (const [mine, theirs] of [
      [60, null],
      [60, 0],
      [0, 60],
    ] as const) {
      expect(comesToText(mine, theirs)).toBe("So everything new of yours both is proposed first.");
    }
  });

  it("write and read times of day", () => {
    expect([0, 450, 1_439].map(clockOf)).toEqual(["00:00", "07:30", "23:59"]);
    expect(["07:30", "23:59:30", ""].map(minutesOf)).toEqual([450, 1_439, null]);
  });
});
