import { describe, expect, it } from "vitest";
import { joined, sittings, versionAt } from "@/lib/sync/documents/sittings";

const MINUTE = 60_000;

/** Updates from "who@minute" in order. */
function updates(...said: string[]) {
  return said.map((one, i) => {
    const [authorId, minute] = one.split("@");
    return { seq: i + 1, authorId: authorId!, at: Number(minute) * MINUTE };
  });
}
const told = (found: { authorId: string; fromSeq: number; toSeq: number }[]) =>
  found.map(({ authorId, fromSeq, toSeq }) => `${authorId} ${fromSeq}-${toSeq}`);

describe("D10: who wrote what, as sessions", () => {
  it("goes on over less than ten minutes, and is another one after them", () => {
    expect(told(sittings(updates("a@0", "a@9", "a@18.9", "a@29")))).toEqual(["a 1-3", "a 4-4"]);
  });

  it("takes turns apart, and lets those overlap who write at once", () => {
    expect(told(sittings(updates("a@0", "a@1", "b@2", "b@3", "a@4")))).toEqual(["a 1-2", "b 3-4", "a 5-5"]);
    expect(told(sittings(updates("a@0", "b@0.1", "a@0.2", "b@0.3", "a@0.4")))).toEqual(["a 1-5", "b 2-4"]);
  });

  it("has every update in exactly one", () => {
    const all = updates("a@0", "b@0.1", "a@0.2", "b@20", "a@20.1", "a@29", "b@31");
    const seqs = sittings(all).flatMap((one) => one.updates.map(({ seq }) => seq));
    expect(seqs.sort((a, b) => a - b)).toEqual(all.map(({ seq }) => seq));
  });

  it("is one again where a compaction has cut it", () => {
    const all = updates("a@0", "b@0.1", "a@0.2", "b@0.3", "a@0.4", "b@0.5");
    expect(told(joined([...sittings(all.slice(0, 3)), ...sittings(all.slice(3))]))).toEqual(told(sittings(all)));
    const turns = updates("a@0", "a@1", "b@2", "b@3", "a@4", "a@20");
    for (let cut = 0; cut <= turns.length; cut++) {
      const parts = [...sittings(turns.slice(0, cut)), ...sittings(turns.slice(cut))];
      expect(told(joined(parts))).toEqual(told(sittings(turns)));
    }
  });

  it("a version is told where no session is cut", () => {
    const sessions = [
      { fromSeq: 1, toSeq: 5 },
      { fromSeq: 2, toSeq: 7 },
      { fromSeq: 8, toSeq: 9 },
    ];
    expect([1, 5, 6, 7, 8, 9, 10].map((seq) => versionAt(seq, sessions))).toEqual([7, 7, 7, 7, 9, 9, 10]);
  });
});
