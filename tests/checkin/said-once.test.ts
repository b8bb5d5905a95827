import { expect, test } from "vitest";
import { saidOnce } from "@/components/checkin/said-once";
import { newId } from "@/lib/ids";

test("the same words of the same thing are one, whatever they became; of another thing they are another", () => {
  const [need, other] = [newId(), newId()];
  const agreed = (id: string, words: string, broughtId: string | null) => ({ id, words, broughtId });
  const all = [
    agreed("time", "A walk on Sundays", need),
    agreed("bread", "Bake bread", need),
    agreed("ritual", "A walk on Sundays ", need),
    agreed("other", "A walk on Sundays", other),
    agreed("none", "A walk on Sundays", null),
  ];
  expect(saidOnce(all).map((same) => same.map(({ id }) => id))).toEqual([
    ["time", "ritual"],
    ["bread"],
    ["other"],
    ["none"],
  ]);
  expect(saidOnce([])).toEqual([]);
});
