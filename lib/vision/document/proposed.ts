import { Extension, Mark } from "@tiptap/core";

/**
 * What a text carries of suggestions and comments. Words are marked; where a block or a line begins, or shall no longer
 * begin, is an attribute of what begins there, since Yjs carries marks of text only (docs/decisions/suggesting.md). None of
 * it is read out of what is pasted: words that come from elsewhere are words.
 */
export const INSERTION = "insertion";
export const DELETION = "deletion";
export const COMMENT = "comment";

/** That what this begins was begun by a suggestion, or shall be one with what is before it: whose, as `by:id`; or null. */
export const ADDED = "added";
export const DROPPED = "dropped";

/** Whose a suggestion is, and which one. */
export interface Whose {
  readonly by: string;
  readonly id: string;
}

export function whoseText({ by, id }: Whose): string {
  return `${by}:${id}`;
}

/** Null: it is none that could be read. */
export function readWhose(text: unknown): Whose | null {
  const [by, id] = typeof text === "string" ? text.split(":") : [];
  return by && id ? { by, id } : null;
}

const attribute = (name: string) => ({
  default: null,
  keepOnSplit: false,
  parseHTML: () => null,
  renderHTML: (attrs: Record<string, unknown>) => (attrs[name] === null ? {} : { [`data-${name}`]: "" }),
});

function suggested(name: string, tag: "ins" | "del") {
  return Mark.create({
    name,
    inclusive: false,
    keepOnSplit: false,
    addAttributes: () => ({
      by: { default: null, rendered: false, parseHTML: () => null },
      id: { default: null, rendered: false, parseHTML: () => null },
    }),
    renderHTML: () => [tag, 0],
  });
}

const Comment = Mark.create({
  name: COMMENT,
  inclusive: false,
  keepOnSplit: false,
  // Passages of several threads may overlap.
  excludes: "",
  addAttributes: () => ({ thread: { default: null, rendered: false, parseHTML: () => null } }),
  renderHTML: () => ["span", 0],
});

const Begins = Extension.create({
  name: "begins",
  addGlobalAttributes: () => [
    {
      types: ["paragraph", "heading", "hardBreak"],
      attributes: { [ADDED]: attribute(ADDED), [DROPPED]: attribute(DROPPED) },
    },
  ],
});

export const proposed = [suggested(INSERTION, "ins"), suggested(DELETION, "del"), Comment, Begins];
