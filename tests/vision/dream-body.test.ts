import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOfLines, bodyText, DREAM_LONGEST, dreamBody, linesOfBody, readBody } from "@/lib/vision/dream-body";

describe("what is shared of an area", () => {
  it("is paragraphs and items of lists, as they were written", () => {
    const body = bodyOfLines(
      "A house by the water.\n\n- with a big table\n• and no car\n2. and a boat\r\nמים\n -5\tdegrees",
    );
    expect(body).toEqual([
      { type: "p", text: "A house by the water." },
      { type: "li", text: "with a big table" },
      { type: "li", text: "and no car" },
      { type: "li", text: "and a boat" },
      { type: "p", text: "מים" },
      { type: "p", text: "-5 degrees" },
    ]);
    expect(bodyOfLines(linesOfBody(body))).toEqual(body);
  });

  it("is refused where there is nothing to be seen in it, and where it is too long", () => {
    const code = (input: unknown) => dreamBody.safeParse(input).error?.issues[0]?.message;
    const p = (text: string) => ({ type: "p", text });
    for (const nothing of [[], [p("")], [p(" \u200b\u2800 "), { type: "li", text: " " }]]) {
      expect(code(nothing)).toBe("dream-empty");
    }
    const half = "x".repeat(DREAM_LONGEST / 2);
    expect(code([p(half), p(half)])).toBeUndefined();
    expect(code([p(half), p(half), p("x")])).toBe("dream-too-long");
    expect(code(Array.from({ length: 1_001 }, () => p("x")))).toBe("dream-too-long");
    expect(code([p("a\u0000b")])).toBe("control-characters");
    expect(code([{ type: "script", text: "x" }])).toBeTypeOf("string");
    expect(code([{ ...p("x"), html: "<b>" }])).toBeTypeOf("string");
  });

  it("is read from a row as it was written into one, and whatever else stands there is nothing", () => {
    const lines = fc.array(
      fc.record({
        type: fc.constantFrom("p" as const, "li" as const),
        text: fc.string({ minLength: 1, maxLength: 50 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (given) => {
        const { data } = dreamBody.safeParse(given);
        fc.pre(data !== undefined);
        expect(readBody(bodyText(data))).toEqual(data);
      }),
    );
    for (const text of ["", "null", "{}", "[1]", `[{"type":"p"}]`, "[".repeat(5_000)])
      expect(readBody(text)).toEqual([]);
  });
});
