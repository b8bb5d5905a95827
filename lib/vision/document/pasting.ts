/**
 * So much is pasted at once: some fifty pages. What is more could not be sent as one update, and would stop the page from
 * saving at all (docs/sync.md, D3). In bytes of UTF-8, and in lines, since each costs something of its own.
 */
export const PASTE_LONGEST = 200_000;
export const PASTE_LINES = 2_000;

/** What dresses up so much text is worth reading for its form up to here; beyond, its words are taken without it. */
const DRESS_LONGEST = 2_000_000;

/** How what comes from elsewhere is taken: as it is, its plain words alone, or not at all. */
export function takePasted({ html, text }: { html: string; text: string }): "whole" | "words" | "too-long" {
  // Where there are no plain words beside it, nothing tells how many there are in it.
  const words = text || html;
  const isLong =
    words.length > PASTE_LONGEST ||
    new TextEncoder().encode(words).length > PASTE_LONGEST ||
    (text.match(/\n/g)?.length ?? 0) > PASTE_LINES;
  if (isLong) return "too-long";
  return html.length <= DRESS_LONGEST ? "whole" : "words";
}

/**
 * What other programs write into the clipboard, as lists and headings that it is meant to be. Word writes an item as a
 * paragraph with a bullet or a number for its first words; Google Docs puts all of it into bold that is none. A table, which a
 * text cannot hold, is a line for each of its rows. What else it cannot hold (scripts, styles, pictures, frames) the schema
 * leaves out by itself.
 *
 * @param parse where the page can read HTML without running it
 */
export function tidied(html: string, parse: (html: string) => Document): string {
  if (!/mso-list|MsoList|MsoTitle|<table|\sdir=["']?(ltr|rtl)/i.test(html)) return html;
  const doc = parse(html);
  // Which way a line is read is told from its words; kept from elsewhere, it would hold for all that is written on in it.
  for (const element of doc.querySelectorAll("[dir]")) element.removeAttribute("dir");
  // Of two tables in each other the inner one first.
  for (const table of [...doc.querySelectorAll("table")].reverse()) inLines(table);
  for (const title of doc.querySelectorAll(".MsoTitle")) rename(title, "h3");
  let list: Element | null = null;
  let last: Element | null = null;
  for (const item of [...doc.querySelectorAll("p")]) {
    const isItem =
      /mso-list:(?!\s*none)/i.test(item.getAttribute("style") ?? "") || /MsoListParagraph/.test(item.className);
    if (!isItem) continue;
    const bullet = bulletOf(item);
    const name = /^\(?[0-9a-z]{1,3}[.)]/i.test(bullet) ? "ol" : "ul";
    if (!list || list.localName !== name || last?.nextElementSibling !== item) {
      list = doc.createElement(name);
      item.before(list);
    }
    const entry = doc.createElement("li");
    entry.append(...item.childNodes);
    list.append(entry);
    item.remove();
    last = list;
  }
  return doc.body.innerHTML;
}

const BLOCKS = "p, div, ul, ol, blockquote, h1, h2, h3, h4, h5, h6";

/** Puts in the place of a table its rows: cells with blocks of their own as those, others side by side in a line. */
function inLines(table: Element): void {
  const doc = table.ownerDocument;
  const lines = doc.createElement("div");
  for (const row of table.querySelectorAll("tr")) {
    const cells = [...row.children].filter((cell) => cell.textContent.trim() !== "");
    const isLine = cells.every((cell) => cell.querySelector(BLOCKS) === null);
    const line = doc.createElement(isLine ? "p" : "div");
    for (const [i, cell] of cells.entries()) {
      if (isLine && i > 0) line.append(" · ");
      line.append(...cell.childNodes);
    }
    lines.append(line);
  }
  table.replaceWith(lines);
}

/** Takes what Word draws as a bullet out of an item, and answers it. */
function bulletOf(item: Element): string {
  const drawn = [...item.querySelectorAll("span")].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""),
  );
  const text = drawn?.textContent.trim() ?? "";
  drawn?.remove();
  return text;
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
