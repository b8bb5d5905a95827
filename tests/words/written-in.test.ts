import { describe, expect, it } from "vitest";
import { writtenIn } from "@/components/notices/written-in";
import { newId } from "@/lib/ids";

/** A command that is refused gives back what its person had written, or it is lost. */
describe("what was written into a command", () => {
  it("is each of its fields of words, on lines of their own", () => {
    expect(writtenIn({ id: newId(), title: "Choir", notes: "Bring the score\nand water" })).toBe(
      "Choir\nBring the score\nand water",
    );
    expect(writtenIn({ id: newId(), kind: "both" })).toBe("");
  });

  it("is also what it says of each option, the lines of a dream, and a goal put otherwise", () => {
    const answers = [
      { leaning: "toward", words: "The sea" },
      { leaning: "neither", words: "" },
      { leaning: "away", words: "My mother" },
    ];
    expect(writtenIn({ id: newId(), envelopeId: newId(), version: 1, answers })).toBe("The sea\nMy mother");
    const body = [
      { type: "p", text: "A house by the water" },
      { type: "li", text: "no car" },
    ];
    expect(writtenIn({ id: newId(), sharingId: newId(), area: "place", body })).toBe("A house by the water\nno car");
    expect(writtenIn({ id: newId(), to: { words: "The book is out", state: "begun" } })).toBe("The book is out");
    expect(writtenIn({ id: newId(), title: "Do we move?", options: ["We move", "We stay"], byDate: null })).toBe(
      "Do we move?\nWe move\nWe stay",
    );
  });

  it("is not what stood there before", () => {
    expect(writtenIn({ id: newId(), to: { words: "Anew" }, onlyIf: { words: "Before" } })).toBe("Anew");
  });
});
