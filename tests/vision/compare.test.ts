import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, isSame, type Compared, type ComparedLine, type State } from "@/lib/vision/document/compare";
import type { VisionContent } from "@/lib/vision/document/content";
import { linesOf, textOfLine } from "@/lib/vision/document/content-lines";
import { bullets, contents, heading, numbers, p, quote, section, tasks, text } from "@/tests/support/vision-contents";

/** The lines of one of the two moments, as a comparison tells them: what they are, what they say, and where it leads. */
function told(compared: Compared, without: State): Map<string, string[]> {
  const sections = compared.filter(({ state }) => state !== without);
  return new Map(sections.map(({ id, lines }) => [id, lines.flatMap((line) => toldLine(line, without))]));
}

function toldLine({ state, kind, quoted, was, parts }: ComparedLine, without: State): string[] {
  if (state === without) return [];
  const as = without === "added" && was ? was : { kind, quoted };
  return [
    sayLine(
      as.kind,
      as.quoted,
      parts.filter((part) => part.state !== without),
    ),
  ];
}

function sayLine(kind: object, quoted: boolean, pieces: readonly { text: string; href: string | null }[]): string {
  const letters = pieces.flatMap(({ text: said, href }) => Array.from(said, (letter) => `${letter}${href ?? ""}`));
  return JSON.stringify([{ ...kind, number: 0 }, quoted, letters]);
}

function lines(content: VisionContent): Map<string, string[]> {
  const said = content.map(({ id, body }) => [
    id,
    linesOf(body).map((one) => sayLine(one.kind, one.quoted, one.pieces)),
  ]);
  return new Map(said as [string, string[]][]);
}

const one = (...body: Parameters<typeof section> extends [string, string, ...infer Body] ? Body : never) => [
  section("a", "Values", ...body),
];
const linesBetween = (was: VisionContent, is: VisionContent) => compare(was, is)[0]!.lines;
/** `-went- +came+` */
const redline = ({ parts }: ComparedLine) =>
  parts.map(({ state, text: said }) => ({ same: said, added: `+${said}+`, removed: `-${said}-` })[state]).join("");

describe("two moments of a document, compared", () => {
  test("a word that is another one now is set beside the one that went", () => {
    const [line] = linesBetween(one(p("We live by the sea.")), one(p("We live by the lake.")));
    expect(line).toMatchObject({ state: "changed", was: null });
    expect(redline(line!)).toBe("We live by the -sea-+lake+.");
  });

  test("in scripts without blanks, too", () => {
    const [line] = linesBetween(one(p("私たちは海の近くに住む")), one(p("私たちは山の近くに住む")));
    expect(redline(line!)).toContain("-海-+山+");
  });

  test("a line that came, went or is another one is told whole", () => {
    const compared = linesBetween(
      one(p("One thing"), p("Another matter")),
      one(p("Entirely different words"), p("One thing")),
    );
    expect(compared.map(({ state, parts }) => [state, parts[0]!.text])).toEqual([
      ["added", "Entirely different words"],
      ["same", "One thing"],
      ["removed", "Another matter"],
    ]);
  });

  test("what stands in the place of something else comes after it", () => {
    const compared = linesBetween(one(p("Old words here")), one(p("Quite another")));
    expect(compared.map(({ state }) => state)).toEqual(["removed", "added"]);
  });

  test("a line that is something else now says what it was", () => {
    const [ticked] = linesBetween(one(tasks(["Ask the bank", false])), one(tasks(["Ask the bank", true])));
    expect(ticked).toMatchObject({ state: "changed", was: { kind: { checked: false } }, kind: { checked: true } });
    const [quoted] = linesBetween(one(p("Be kind")), one(quote(p("Be kind"))));
    expect(quoted).toMatchObject({ quoted: true, was: { quoted: false } });
    const [title] = linesBetween(one(p("Be kind")), one(heading("Be kind")));
    expect(title).toMatchObject({ kind: { type: "heading" }, was: { kind: { type: "paragraph" } } });
  });

  test("where a link leads is part of what is written", () => {
    const [line] = linesBetween(
      one(p("See ", text("this", "https://a.example/"))),
      one(p("See ", text("this", "https://b.example/"))),
    );
    expect(redline(line!)).toBe("See -this-+this+");
  });

  test("an item before others changes nothing in them", () => {
    const compared = linesBetween(one(numbers(1, "apples", "pears")), one(numbers(1, "plums", "apples", "pears")));
    expect(compared.map(({ state }) => state)).toEqual(["added", "same", "same"]);
    expect(compared[2]!.kind).toMatchObject({ number: 3 });
  });

  test("sections that came, went, moved or have another name are said so", () => {
    const was = [section("a", "A", p("x")), section("b", "B"), section("c", "C"), section("d", "D", p("gone"))];
    const is = [section("c", "C"), section("a", "A", p("x")), section("b", "Bee"), section("e", "E", bullets("new"))];
    const compared = compare(was, is);
    expect(compared.map(({ id, state, moved, titleWas }) => [id, state, moved, titleWas])).toEqual([
      ["c", "same", true, null],
      ["d", "removed", false, null],
      ["a", "same", false, null],
      ["b", "same", false, "B"],
      ["e", "added", false, null],
    ]);
    expect(compared.find(({ id }) => id === "d")!.lines[0]).toMatchObject({ state: "removed" });
  });

  test("a long text that is wholly another one is told", () => {
    const long = (word: string) => one(...Array.from({ length: 1_500 }, (_, n) => p(`${word} ${n} ${word}${n}`)));
    expect(told(compare(long("sea"), long("hill")), "removed").get("a")).toHaveLength(1_500);
  });

  test("of the same text there is nothing to tell", () => {
    fc.assert(fc.property(contents, (content) => isSame(compare(content, structuredClone(content)))));
  });

  test("taking what came gives the later text, taking what went the earlier one", () => {
    fc.assert(
      fc.property(contents, contents, (was, is) => {
        const compared = compare(was, is);
        expect(told(compared, "removed")).toEqual(lines(is));
        expect(new Map([...told(compared, "added")].sort())).toEqual(new Map([...lines(was)].sort()));
        expect(compared.filter(({ state }) => state !== "removed").map(({ id }) => id)).toEqual(is.map(({ id }) => id));
        const same = JSON.stringify([...lines(was)]) === JSON.stringify([...lines(is)]);
        const names = (content: VisionContent) => content.map(({ title }) => title).join();
        expect(isSame(compared)).toBe(same && names(was) === names(is));
      }),
    );
  });

  test("lines say what they are, at any depth", () => {
    const body = [bullets([p("a"), p("more"), numbers(4, "b")]), quote(tasks([[p("c")], true]))];
    expect(linesOf(body).map((line) => [line.kind, line.quoted, textOfLine(line)])).toEqual([
      [{ type: "bullet", depth: 1 }, false, "a"],
      [{ type: "more", depth: 1 }, false, "more"],
      [{ type: "number", depth: 2, number: 4 }, false, "b"],
      [{ type: "task", depth: 1, checked: true }, true, "c"],
    ]);
  });
});
