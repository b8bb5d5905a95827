import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf } from "@/lib/vision/document/content";
import { cleanNodes } from "@/lib/vision/document/rich-node";
import { hashOf, readSignedText, signedText } from "@/lib/vision/document/signed-text";
import { textOf } from "@/lib/vision/document/sections";
import { br, contents, docOfContent, p, section, text } from "@/tests/support/vision-contents";

describe("the text that is signed", () => {
  test("is the same to the letter wherever the document reads the same, however it came to be", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const [one, other] = [docOfContent(content), new Y.Doc()];
        Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
        expect(signedText(contentOf(other))).toBe(signedText(contentOf(one)));
        // A word more and taken back, and an empty line at the end.
        const fragment = textOf(other, content[0]!.id);
        fragment.insert(fragment.length, [new Y.XmlElement("paragraph")]);
        expect(signedText(contentOf(other))).toBe(signedText(contentOf(one)));
      }),
    );
  });

  test("is read as it was written, and is named by its SHA-256", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const signed = signedText(content);
        expect(hashOf(signed)).toBe(createHash("sha256").update(signed, "utf8").digest("hex"));
        expect(readSignedText(signed, hashOf(signed))).toEqual(content);
        expect(signedText(readSignedText(signed, hashOf(signed))!)).toBe(signed);
      }),
    );
  });

  test("under a name that is not its own it is none, and neither is what cannot be read", () => {
    const signed = signedText([section("a", "A", p("One"))]);
    expect(readSignedText(signed, hashOf(signed.replace("One", "Two")))).toBeNull();
    for (const other of ["", "{", "[]", "null", `{"form":2,"sections":[]}`, `{"form":1}`]) {
      expect(readSignedText(other, hashOf(other))).toBeNull();
    }
  });

  test("has a word for each thing that tells two texts apart", () => {
    const texts = [
      [section("a", "A", p("One"))],
      [section("a", "B", p("One"))],
      [section("b", "A", p("One"))],
      [section("a", "A", p(text("One", "https://example.org/")))],
      [section("a", "A", p("On", br, "e"))],
      [section("a", "A", p("One"), p("Two"))],
      [section("a", "A"), section("b", "B")],
      [section("b", "B"), section("a", "A")],
    ];
    expect(new Set(texts.map((content) => hashOf(signedText(content)))).size).toBe(texts.length);
  });
});

describe("what is believed of what is written", () => {
  test("kinds and marks that are not ours give way to what is in them, and links lead nowhere that could run", () => {
    const raw = [
      {
        type: "details",
        content: [{ type: "paragraph", attrs: { dir: "auto", style: "x" }, content: [{ type: "text", text: "In" }] }],
      },
      {
        type: "paragraph",
        content: [
          { type: "text", text: "a", marks: [{ type: "bold" }] },
          { type: "text", text: "b", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] },
          { type: "text", text: "c", marks: [{ type: "comment--x1", attrs: { id: 1 } }] },
          { type: "text", text: "" },
          null,
          { type: "image", attrs: { src: "x" } },
        ],
      },
      { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "H" }] },
    ];
    expect(cleanNodes(raw)).toEqual([
      p("In"),
      p("abc"),
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "H" }] },
    ]);
    expect(cleanNodes("none")).toEqual([]);
  });

  test("what is only proposed is no part of it, and what is proposed to go still is", () => {
    const marked = (words: string, type: string) => ({
      type: "text",
      text: words,
      marks: [{ type, attrs: { id: 1 } }],
    });
    const raw = [
      {
        type: "paragraph",
        content: [{ type: "text", text: "By the " }, marked("sea", "deletion"), marked("lake", "insertion")],
      },
      { type: "paragraph", marks: [{ type: "insertion" }], content: [{ type: "text", text: "More" }] },
    ];
    expect(cleanNodes(raw)).toEqual([p("By the sea")]);
  });
});
