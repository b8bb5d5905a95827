import type { VisionContent } from "@/lib/vision/document/content";
import { hrefOf, type RichNode } from "@/lib/vision/document/rich-node";

/** What stands above and below a signed version on paper and in a file. */
export interface Frame {
  readonly title: string;
  /** Who signed it and when, a line for each. */
  readonly signatures: readonly string[];
  /** The SHA-256 of the text that was signed. */
  readonly hash: string;
}

/** A version as Markdown (CommonMark, with the check boxes of GitHub). */
export function toMarkdown(content: VisionContent, { title, signatures, hash }: Frame): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...content.flatMap((section) => [`## ${escapeMarkdown(section.title)}`, ...section.body.map(markdownOf)]),
    "* * *",
    ...signatures.map(escapeMarkdown),
    `SHA-256: \`${hash}\``,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function markdownOf(node: RichNode): string {
  const children = node.content ?? [];
  switch (node.type) {
    case "heading":
      return `${node.attrs?.["level"] === 4 ? "####" : "###"} ${inMarkdown(children).replace(/\\?\n/g, " ")}`;
    case "blockquote":
      return indented(children.map(markdownOf).join("\n\n"), "> ", "> ");
    case "bulletList":
      return children.map((item) => itemOf(item, "- ")).join("\n");
    case "orderedList": {
      const start = Number(node.attrs?.["start"] ?? 1);
      return children.map((item, n) => itemOf(item, `${start + n}. `)).join("\n");
    }
    case "taskList":
      return children.map((item) => itemOf(item, item.attrs?.["checked"] === true ? "- [x] " : "- [ ] ", 2)).join("\n");
    default:
      return inMarkdown(children);
  }
}

/** An item: what follows its first line stands under the first letter of it, or so far in as it is said. */
function itemOf(item: RichNode, mark: string, hang = mark.length): string {
  return indented((item.content ?? []).map(markdownOf).join("\n\n"), mark, " ".repeat(hang));
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, n) => (n === 0 ? first : rest) + line)
    .map((line) => line.trimEnd())
    .join("\n");
}

function inMarkdown(nodes: readonly RichNode[]): string {
  const text = nodes
    .map((node) => {
      if (node.type === "hardBreak") return "\\\n";
      const words = escapeMarkdown(node.text ?? "");
      const href = hrefOf(node);
      return href === null ? words : `[${words}](<${href.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))}>)`;
    })
    .join("");
  // What would begin a block at the beginning of a line is text.
  return text.replace(/^(\s*)([+-]|#+|=+|\d+[.)]|~~~)(?=\s|$)/gm, (_all, blank: string, sign: string) => {
    return `${blank}${sign.slice(0, -1)}\\${sign.slice(-1)}`;
  });
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, "\\$&");
}

/** A version as a page of its own, which needs nothing else to be read or printed. */
export function toHtml(content: VisionContent, { title, signatures, hash }: Frame, language: string): string {
  const sections = content.map(
    (section) => `<section>\n<h2 dir="auto">${escapeHtml(section.title)}</h2>\n${inHtml(section.body)}\n</section>`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
${sections.join("\n")}
</main>
<footer>
${signatures.map((line) => `<p dir="auto">${escapeHtml(line)}</p>`).join("\n")}
<p>SHA-256: <code>${escapeHtml(hash)}</code></p>
</footer>
</body>
</html>
`;
}

const STYLE = `body{max-width:68ch;margin:3rem auto;padding:0 1.25rem;font:1.1rem/1.6 Georgia,"Noto Serif",serif}
h1,h2,h3,h4{line-height:1.25}blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:3px solid #8b8070}
footer{margin-block-start:3rem;border-block-start:1px solid #8b8070;font-size:.9rem}code{overflow-wrap:anywhere}
.tasks{list-style:none;padding-inline-start:0}.tasks>li{display:flex;gap:.6em;align-items:baseline}li p{margin-block:.25em}
:is(ul,ol,blockquote):has(>p:first-child:dir(rtl),>li:first-child>p:first-child:dir(rtl),>li:first-child>div>p:first-child:dir(rtl)){&,&>li{direction:rtl}}
@page{margin:25mm}`;

const TAGS: Readonly<Record<string, string>> = {
  paragraph: "p",
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  blockquote: "blockquote",
};

function inHtml(nodes: readonly RichNode[]): string {
  return nodes.map(htmlOf).join("");
}

function htmlOf(node: RichNode): string {
  const inside = inHtml(node.content ?? []);
  switch (node.type) {
    case "text": {
      const href = hrefOf(node);
      const words = escapeHtml(node.text ?? "");
      return href === null ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
    }
    case "hardBreak":
      return "<br>";
    case "heading": {
      const tag = node.attrs?.["level"] === 4 ? "h4" : "h3";
      return `<${tag} dir="auto">${inside}</${tag}>`;
    }
    case "orderedList":
      return `<ol start="${Number(node.attrs?.["start"] ?? 1)}">${inside}</ol>`;
    case "taskList":
      return `<ul class="tasks">${inside}</ul>`;
    case "taskItem":
      return `<li>${node.attrs?.["checked"] === true ? "☑" : "☐"} <div>${inside}</div></li>`;
    default: {
      const tag = TAGS[node.type] ?? "p";
      return `<${tag}${tag === "p" ? ` dir="auto"` : ""}>${inside}</${tag}>`;
    }
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
