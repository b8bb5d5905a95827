import { DOMParser as Reader } from "@tiptap/pm/model";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { PASTE_LINES, PASTE_LONGEST, takePasted, tidied } from "@/lib/vision/document/pasting";
import { richSchema } from "@/lib/vision/document/rich-text";

const parse = (html: string) => new new Window().DOMParser().parseFromString(html, "text/html") as unknown as Document;

/** What a text makes of what comes out of a clipboard, block by block. */
function taken(html: string): string[] {
  const doc = Reader.fromSchema(richSchema).parse(parse(tidied(html, parse)).body);
  doc.check();
  const lines: string[] = [];
  doc.descendants((node, _pos, parent) => {
    if (!node.isTextblock) return true;
    const marks = new Set<string>();
    node.forEach((child) => {
      for (const { type, attrs } of child.marks) marks.add(type.name === "link" ? String(attrs["href"]) : type.name);
    });
    const kind = node.type.name === "heading" ? `h${String(node.attrs["level"])}` : (parent?.type.name ?? "");
    const list = kind === "listItem" ? doc.resolve(_pos).node(-1).type.name : kind;
    lines.push([list, node.textContent.trim(), ...marks].join("|"));
    return false;
  });
  return lines;
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=EN-GB><!--StartFragment--><p class=MsoTitle><b>Our year</b><o:p></o:p></p>
<p class=MsoNormal style='margin-bottom:8.0pt'><span style='font-size:14.0pt;color:red'>A <b>good</b> one<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>bread</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span>wine</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>first</p>
<!--EndFragment--></body></html>`;

const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0b3c"><h1 dir="ltr"><span style="font-size:20pt">Our home</span></h1>
<p dir="ltr"><span style="font-weight:700">Two desks</span><span>, see </span><a href="https://example.test/a"><span>this</span></a></p>
<ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>one kitchen</span></p></li></ul></b><br class="Apple-interchange-newline">`;

describe("what is pasted", () => {
  test("out of Word is headings, lines and lists, without its dress", () => {
    expect(taken(WORD)).toEqual([
      "h3|Our year",
      "doc|A good one",
      "bulletList|bread",
      "bulletList|wine",
      "orderedList|first",
    ]);
  });

  test("out of Google Docs keeps its headings, lists and links", () => {
    expect(taken(GOOGLE).filter((line) => line !== "doc|")).toEqual([
      "h3|Our home",
      "doc|Two desks, see this|https://example.test/a",
      "bulletList|one kitchen",
    ]);
  });

  test("of a table is a line for each row, with nothing run together", () => {
    const html = `<p>Who does what</p><table><thead><tr><th>Who</th><th>What</th></tr></thead><tbody>
      <tr><td>Ada</td><td></td><td><a href="https://example.test/a">plants</a></td></tr>
      <tr><td><p>Ben</p><ul><li>walls</li></ul></td><td><p>doors</p></td></tr></tbody></table><p>so far</p>`;
    expect(taken(html)).toEqual([
      "doc|Who does what",
      "doc|Who · What",
      "doc|Ada · plants|https://example.test/a",
      "doc|Ben",
      "bulletList|walls",
      "doc|doors",
      "doc|so far",
    ]);
  });

  test("is words: nothing that runs, no picture, no frame, no link that leads into this page, nobody’s suggestion", () => {
    const html = `<p onclick="alert(1)">Hello<script>alert(1)</script><img src="x" onerror="alert(1)"> there</p>
      <iframe src="https://example.test"></iframe><style>p { color: red }</style>
      <p><a href="javascript:alert(1)">press</a> <ins data-added="">in</ins> <del>out</del></p><table><tr><td>cell</td></tr></table>`;
    expect(taken(html)).toEqual(["doc|Hello there", "doc|press in out", "doc|cell"]);
  });

  test("is refused where it is more than can be kept, and loses its dress where that is the most of it", () => {
    expect(takePasted({ html: "", text: "a".repeat(PASTE_LONGEST) })).toBe("whole");
    expect(takePasted({ html: "<p>a</p>", text: "a".repeat(5_000_000) })).toBe("too-long");
    expect(takePasted({ html: "", text: "家".repeat(PASTE_LONGEST / 3 + 1) })).toBe("too-long");
    expect(takePasted({ html: "", text: "a\n".repeat(PASTE_LINES) })).toBe("whole");
    expect(takePasted({ html: "", text: "a\n".repeat(PASTE_LINES + 1) })).toBe("too-long");
    expect(takePasted({ html: `<p style="${"x".repeat(5_000_000)}">a</p>`, text: "a" })).toBe("words");
    expect(takePasted({ html: `<img src="data:${"x".repeat(5_000_000)}">`, text: "" })).toBe("too-long");
  });
});

test("which way lines are read is told from their words, and not brought along", () => {
  const docs = `<b id="docs-internal-guid-1"><p dir="ltr">House</p><ul><li dir="rtl"><p dir="rtl">בית</p></li></ul></b>`;
  expect(tidied(docs, parse)).not.toContain("dir=");
  expect(taken(docs)).toEqual(["doc|House", "bulletList|בית"]);
});
