import { describe, expect, test } from "vitest";
import { toHtml, toMarkdown } from "@/lib/vision/document/export";
import type { RichNode } from "@/lib/vision/document/rich-node";
import { br, bullets, heading, numbers, p, quote, section, tasks, text } from "@/tests/support/vision-contents";

const frame = { title: "Our vision", signatures: ["Ada, 1 June 2027", "Ben, 2 June 2027"], hash: "ab12" };
/** What stands between the title of the section and the end of the text. */
const markdown = (...body: RichNode[]) =>
  toMarkdown([section("a", "Home", ...body)], frame).match(
    /^# Our vision\n\n## Home\n\n([^]*?)\n\n\* \* \*\n\nAda/,
  )?.[1];
const html = (...body: RichNode[]) =>
  toHtml([section("a", "Home", ...body)], frame, "en").match(/<h2 dir="auto">Home<\/h2>\n(.*)\n<\/section>/)?.[1];

describe("a version as Markdown", () => {
  test("has its name, its sections, who signed it and the name of its text", () => {
    expect(toMarkdown([section("a", "Home", p("By the sea")), section("b", "Rest")], frame)).toBe(
      "# Our vision\n\n## Home\n\nBy the sea\n\n## Rest\n\n* * *\n\nAda, 1 June 2027\n\nBen, 2 June 2027\n\nSHA-256: `ab12`\n",
    );
  });

  test.each<[string, RichNode[], string]>([
    ["paragraphs", [p("One"), p("Two")], "One\n\nTwo"],
    ["a line break", [p("One", br, "Two")], "One\\\nTwo"],
    ["headings", [heading("Upper"), heading("Lower", 4)], "### Upper\n\n#### Lower"],
    ["bullets in bullets", [bullets([p("a"), bullets("b")], "c")], "- a\n\n  - b\n- c"],
    ["numbers from where they begin", [numbers(9, "i", "j")], "9. i\n10. j"],
    ["a checklist", [tasks(["a", true], ["b", false])], "- [x] a\n- [ ] b"],
    ["a quote of two lines", [quote(p("a"), p("b"))], "> a\n>\n> b"],
    ["a link", [p("See ", text("it", "https://example.org/a(b)"))], "See [it](<https://example.org/a(b)>)"],
    ["nothing", [p()], ""],
  ])("%s", (_what, body, wanted) => {
    expect(markdown(...body) ?? "").toBe(wanted);
  });

  test("people's signs are theirs, and begin nothing", () => {
    expect(markdown(p("*not* _a_ [link](x) <b> `code` \\ | ~"))).toBe(
      "\\*not\\* \\_a\\_ \\[link\\](x) \\<b\\> \\`code\\` \\\\ \\| \\~",
    );
    expect(markdown(p("# no heading"))).toBe("\\# no heading");
    expect(markdown(p("1. no item"))).toBe("1\\. no item");
    expect(markdown(p("- no item", br, "+ neither"))).toBe("\\- no item\\\n\\+ neither");
    expect(markdown(p("> no quote &amp;"))).toBe("\\> no quote \\&amp;");
  });
});

describe("a version as a page", () => {
  test("has its language, its name, who signed it and the name of its text", () => {
    const page = toHtml([section("a", "Home")], frame, "de");
    expect(page).toMatch(/^<!doctype html>\n<html lang="de">/);
    expect(page).toContain("<title>Our vision</title>");
    expect(page).toContain(`<p dir="auto">Ben, 2 June 2027</p>\n<p>SHA-256: <code>ab12</code></p>`);
  });

  test.each<[string, RichNode[], string]>([
    ["paragraphs", [p("One"), p("Two")], `<p dir="auto">One</p><p dir="auto">Two</p>`],
    ["a line break", [p("One", br, "Two")], `<p dir="auto">One<br>Two</p>`],
    ["headings", [heading("U"), heading("L", 4)], `<h3 dir="auto">U</h3><h4 dir="auto">L</h4>`],
    ["bullets", [bullets("a")], `<ul><li><p dir="auto">a</p></li></ul>`],
    ["numbers", [numbers(3, "a")], `<ol start="3"><li><p dir="auto">a</p></li></ol>`],
    [
      "a checklist",
      [tasks(["a", true], ["b", false])],
      `<ul class="tasks"><li>☑ <div><p dir="auto">a</p></div></li><li>☐ <div><p dir="auto">b</p></div></li></ul>`,
    ],
    ["a quote", [quote(p("a"))], `<blockquote><p dir="auto">a</p></blockquote>`],
    [
      "a link",
      [p(text("it", `https://x.example/?a="1"&b`))],
      `<p dir="auto"><a href="https://x.example/?a=&#34;1&#34;&#38;b">it</a></p>`,
    ],
    [
      "signs",
      [p(`<script>alert("1")</script> & 'so'`)],
      `<p dir="auto">&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;so&#39;</p>`,
    ],
  ])("%s", (_what, body, wanted) => {
    expect(html(...body)).toBe(wanted);
  });

  test("a name cannot end its element", () => {
    const page = toHtml([section("a", "</h2><script>")], { ...frame, title: "</title><script>" }, `"><script>`);
    expect(page).not.toContain("<script>");
  });
});
