import { describe, expect, it } from "vitest";
import { weighDraft, weighedSoFar } from "@/components/vision/weigh-draft";
import type { SlipRow } from "@/lib/vision/schema";
import { newId } from "@/lib/ids";

const put = (version: number, ...options: string[]) => ({ version, options: JSON.stringify(options) });
const [sea, mother] = [
  { leaning: "toward" as const, words: "The sea" },
  { leaning: "away" as const, words: "My mother" },
];
const nothing = { leaning: null, words: "" };
const anew = (words: string) => ({ leaning: null, words });
const first = put(1, "We move", "We stay");
const kept = weighDraft(first, [sea, mother]);

describe("what one has written of a decision", () => {
  it("is there again as it was, as long as the decision is", () => {
    expect(weighedSoFar(first, kept, [])).toEqual([sea, mother]);
    for (const odd of ["", "null", "[]", "no JSON"]) expect(weighedSoFar(first, odd, [])).toEqual([nothing, nothing]);
  });

  it("outlives that it is put otherwise: the words stay with their option, what leads where is said anew", () => {
    expect(weighedSoFar(put(2, "We move", "We stay"), kept, [])).toEqual([anew("The sea"), anew("My mother")]);
    expect(weighedSoFar(put(2, "We stay", "We move"), kept, [])).toEqual([anew("My mother"), anew("The sea")]);
    expect(weighedSoFar(put(2, "We wait", "We stay"), kept, [])).toEqual([anew("The sea"), anew("My mother")]);
    expect(weighedSoFar(put(2, "We stay", "We wait", "We go"), kept, [])).toEqual([
      anew("My mother"),
      nothing,
      nothing,
    ]);
  });

  it("says nothing of an option that was not the one: an answer taken back before it was put otherwise", () => {
    const whose = { spaceId: newId(), ownerId: newId(), authorId: newId(), envelopeId: newId(), topic: null };
    const slips: SlipRow[] = [sea, mother].map((one, option) => ({ id: newId(), ...whose, option, ...one }));
    expect(weighedSoFar(first, "", slips)).toEqual([sea, mother]);
    expect(weighedSoFar(put(2, "We sell it", "We stay"), "", slips)).toEqual([anew("The sea"), anew("My mother")]);
  });

  it("of two options called alike, each keeps its own", () => {
    const twice = put(1, "We stay", "We stay");
    expect(weighedSoFar(twice, weighDraft(twice, [sea, mother]), [])).toEqual([sea, mother]);
  });
});
