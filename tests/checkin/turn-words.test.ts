import { describe, expect, test } from "vitest";
import { turnWords } from "@/components/checkin/turn-words";
import type { Course } from "@/components/checkin/use-check-in";
import type { BroughtRow, ConversationKind, JottingKind, Step } from "@/lib/checkin/schema";

import { newId, type Id } from "@/lib/ids";

const person = (name: string) => ({ id: newId(), name, hue: 1, home: "UTC", zone: "UTC", trips: [] });
const [me, partner] = [person("Mara"), person("Jonas")];

const STEPS = {
  appreciation: "appreciations",
  closeness: "needs",
  independence: "needs",
  adjustment: "adjustments",
} as const;

/** What is said at the station of something that was brought. */
function said(conversation: ConversationKind, kind: JottingKind, ownerId: Id, heard = false): string {
  const about = { id: newId(), kind, ownerId } as BroughtRow;
  const of = { broughtId: about.id, round: 1 };
  const course = {
    checkIn: { conversation },
    station: { step: STEPS[kind] as Step, at: 0, about: about.id },
    brought: [about],
    understandings: heard ? [{ ...of, words: "You miss us" }] : [],
    needAnswers: heard ? [{ ...of, ownerId, heard: true }] : [],
  } as unknown as Course;
  return turnWords(course, { me, partner }, partner);
}

describe("whose turn it is", () => {
  test("each week is said of what its parts are called", () => {
    expect(said("weekly", "closeness", me.id)).toBe("Your turn: a need for closeness");
    expect(said("weekly", "independence", partner.id)).toBe("Your turn to listen: Jonas’s need for independence");
    expect(said("weekly", "appreciation", me.id)).toBe("Your turn: tell Jonas what you appreciated");
    expect(said("weekly", "closeness", me.id, true)).toBe("Your need for closeness is heard");
  });

  test("in the others quotes what they ask", () => {
    expect(said("monthly", "closeness", me.id)).toBe("Your turn: “Where I missed us”");
    expect(said("monthly", "independence", partner.id)).toBe("Your turn to listen to Jonas: “What I want for myself”");
    expect(said("monthly", "closeness", me.id, true)).toBe("You are heard: “Where I missed us”");
    expect(said("quarterly", "closeness", partner.id, true)).toBe("Jonas is heard: “What I wish for us”");
    expect(said("quarterly", "appreciation", partner.id)).toBe("Jonas’s turn: “What we did well”");
    expect(said("quarterly", "adjustment", me.id)).toBe("Yours: “What to set up anew”");
  });
});
