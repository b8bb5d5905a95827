import type { ComparedLine, ComparedSection } from "@/lib/vision/document/compare";
import type { LineKind } from "@/lib/vision/document/content-lines";

/** What has become of a section, in words; null: its lines say it, or there is nothing to say. */
export function sectionWords({ state, titleWas, moved }: ComparedSection, untitled: string): string | null {
  if (state === "added") return "New";
  if (state === "removed") return "Taken out";
  const words = [moved ? "Moved" : "", titleWas === null ? "" : `Was called “${titleWas || untitled}”`];
  return words.filter((one) => one !== "").join(". ") || null;
}

/** What a line is now that it was not, in words; null: it is what it was. */
export function kindChange({ kind, quoted, was }: ComparedLine): string | null {
  if (!was) return null;
  if (kind.type === "task" && was.kind.type === "task" && kind.checked !== was.kind.checked) {
    return kind.checked ? "Ticked." : "Not ticked any more.";
  }
  const [before, after] = [nameOf(was.kind, was.quoted), nameOf(kind, quoted)];
  return before === after ? "Stands elsewhere in its list." : `Was ${before}, is ${after}.`;
}

function nameOf(kind: LineKind, quoted: boolean): string {
  const name = NAMES[kind.type](kind);
  return quoted ? `${name} in a quote` : name;
}

const NAMES: Readonly<Record<LineKind["type"], (kind: LineKind) => string>> = {
  paragraph: () => "a paragraph",
  heading: (kind) => (kind.type === "heading" && kind.level === 4 ? "a smaller heading" : "a heading"),
  bullet: () => "an item of a list",
  number: () => "a numbered item",
  task: () => "an item of a checklist",
  more: () => "more of an item",
};

/** What stands before a line of a list, for those who see it. */
export function markOf(kind: LineKind): string {
  switch (kind.type) {
    case "bullet":
      return "•";
    case "number":
      return `${kind.number}.`;
    case "task":
      return kind.checked ? "☑" : "☐";
    default:
      return "";
  }
}
