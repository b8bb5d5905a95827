import { expect, test } from "vitest";
import { gistOf, textOf } from "@/components/checkin/past-words";
import type { AgreementRow, BroughtRow, CheckInRow, JottingKind, UnderstandingRow } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";

const checkIn = { id: newId() } as CheckInRow;

const brought = (kind: JottingKind, words: string, rank = 0) =>
  ({ checkInId: checkIn.id, kind, words, rank }) as BroughtRow;
const agreed = (words: string, checkInId = checkIn.id) => ({ checkInId, words }) as AgreementRow;

const evening = {
  checkIn,
  brought: [
    brought("closeness", "An evening,\n\njust us"),
    brought("appreciation", "The bread", 1),
    brought("appreciation", "The soup"),
  ],
  understandings: [{ words: "You miss the quiet of it" } as UnderstandingRow],
  agreements: [agreed("Thursdays at seven"), agreed("Of another evening", newId())],
};

test("what was understood is found like what was brought and agreed on; what is of another check-in is not", () => {
  for (const words of ["The soup", "just us", "You miss the quiet of it", "Thursdays"]) {
    expect(textOf(evening)).toContain(words);
  }
  expect(textOf(evening)).not.toContain("Of another evening");
});

test("it is known again by what the two try, and by what was brought, in a line", () => {
  expect(gistOf(evening)).toBe("Thursdays at seven · The soup · The bread");
  expect(gistOf({ ...evening, agreements: [] })).toBe("The soup · The bread · An evening, just us");
  expect(gistOf({ ...evening, agreements: [], brought: [] })).toBe("");
  // It became a time and a ritual.
  const twice = [agreed("Thursdays at seven"), agreed("Thursdays at seven ")];
  expect(gistOf({ ...evening, agreements: twice })).toBe("Thursdays at seven · The soup · The bread");
});
