import { describe, expect, test } from "vitest";
import { findIn } from "@/lib/vision/document/finding";
import { passagesIn } from "@/lib/vision/document/passages";
import { richSchema } from "@/lib/vision/document/rich-text";
import { page, text } from "@/tests/support/written-text";

const words = (doc: ReturnType<typeof page>, sought: string) =>
  findIn(doc, sought).map(({ from, to }) => doc.textBetween(from, to));

describe("finding", () => {
  test("takes no heed of case and accents, in whatever block it is", () => {
    const doc = page("Évery café", text("bulletList", text("listItem", text("paragraph", "a CAFE\u0301 too"))));
    expect(words(doc, "cafe")).toEqual(["café", "CAFE\u0301"]);
    expect(words(doc, "EVERY")).toEqual(["Évery"]);
    expect(words(doc, "́")).toEqual([]);
    expect(words(doc, "")).toEqual([]);
  });

  test("marks what is there also behind letters that are one and count two, and across marks", () => {
    const doc = page(text("paragraph", "🌳🌳 Straße und STRASSE"));
    expect(words(doc, "straße")).toEqual(["Straße"]);
    const [one] = findIn(doc, "und");
    expect(doc.textBetween(one!.from, one!.to)).toBe("und");
    const bold = richSchema.text("gar", [richSchema.marks["comment"]!.create({ thread: "t" })]);
    expect(words(page(text("paragraph", "a ", bold, "den")), "garden")).toEqual(["garden"]);
    expect(words(page("aaaa"), "aa")).toEqual(["aa", "aa"]);
  });
});

test("a passage that is talked about reaches from its first word to its last, whatever was put in between", () => {
  const about = (words: string, ...threads: string[]) =>
    richSchema.text(
      words,
      threads.map((thread) => richSchema.marks["comment"]!.create({ thread })),
    );
  const doc = page(text("paragraph", about("by ", "a"), "all of ", about("the ", "a", "b"), about("sea", "b")));
  const passages = passagesIn(doc);
  const wordsOf = (thread: string) => doc.textBetween(passages.get(thread)!.from, passages.get(thread)!.to);
  expect([wordsOf("a"), wordsOf("b")]).toEqual(["by all of the ", "the sea"]);
});
