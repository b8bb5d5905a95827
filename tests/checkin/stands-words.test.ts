import { describe, expect, test } from "vitest";
import { standsWords } from "@/components/checkin/stands-words";
import type { CheckInRow, ReadinessRow } from "@/lib/checkin/schema";
import type { Station } from "@/lib/checkin/session";
import { newId } from "@/lib/ids";

const zone = "Europe/Berlin";
const reader = { locale: "en-GB", zone };
/** 20:00 there. */
const now = Date.parse("2026-06-10T18:00:00Z");
const person = (name: string) => ({ id: newId(), name, hue: 1, home: zone, zone, trips: [] });
const [me, partner] = [person("Mara"), person("Jonas")];

/** What is said on Today of a check-in that is open. */
function said({
  step = "prepare",
  pausedUntil = null,
  conversation = "weekly",
  mine,
  theirs,
}: {
  step?: Station["step"];
  pausedUntil?: string | null;
  conversation?: CheckInRow["conversation"];
  mine?: ReadinessRow["state"];
  theirs?: ReadinessRow["state"];
}): string {
  const readiness = [
    ...(mine ? [{ ownerId: me.id, state: mine } as ReadinessRow] : []),
    ...(theirs ? [{ ownerId: partner.id, state: theirs } as ReadinessRow] : []),
  ];
  const course = {
    checkIn: { step, pausedUntil, conversation } as CheckInRow,
    readiness,
    station: { step, at: 0, about: null },
  };
  return standsWords(course, { me, partner }, partner, now, reader);
}

describe("where an open check-in stands", () => {
  test("before the reveal it is who is ready, or would rather another time", () => {
    expect(said({})).toBe("It is open, for you both to get ready.");
    expect(said({ theirs: "ready" })).toBe("Jonas is ready. It opens when you are, too.");
    expect(said({ mine: "ready" })).toBe("You are ready. It opens when Jonas is, too.");
    expect(said({ mine: "ready", theirs: "later" })).toBe("Jonas would rather hold it another time.");
    expect(said({ mine: "later", theirs: "ready" })).toBe("You would rather hold it another time.");
  });

  test("after it, the part the two are at", () => {
    expect(said({ step: "needs", mine: "ready", theirs: "ready" })).toBe("You are at: Needs.");
    expect(said({ step: "review" })).toBe("You are at: Last time.");
    expect(said({ step: "needs", conversation: "quarterly" })).toBe("You are at: Wishes.");
  });

  test("a pause comes first, with its time, and its day where that is another one", () => {
    expect(said({ step: "needs", pausedUntil: "2026-06-10T18:30:00+00:00" })).toBe("Paused until 20:30.");
    expect(said({ step: "needs", pausedUntil: "2026-06-11T18:00:00+00:00" })).toBe("Paused until Thu 11 Jun, 20:00.");
    expect(said({ step: "needs", pausedUntil: "2026-06-10T17:00:00+00:00" })).toMatch(/^The pause is over/);
  });
});
