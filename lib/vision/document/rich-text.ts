import { getSchema, InputRule, textblockTypeInputRule, type Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { proposed } from "@/lib/vision/document/proposed";
import { isLink } from "@/lib/vision/document/link";

/**
 * What a text that is kept for years may hold: paragraphs, two levels of headings, lists, checklists, quotes and links; no
 * more, but for what is suggested and said of it (proposed.ts). It is what a page, an export and a signed version have in common, and what comes in by pasting is made into it.
 */

/** Headings below the title of a page (h1) and of a section (h2). */
const LEVELS = { upper: 3, lower: 4 } as const;

const SectionHeading = Heading.extend({
  parseHTML() {
    const from = (tags: string[], level: number) => tags.map((tag) => ({ tag, attrs: { level } }));
    return [...from(["h1", "h2", "h3"], LEVELS.upper), ...from(["h4", "h5", "h6"], LEVELS.lower)];
  },
  addInputRules() {
    const rule = (find: RegExp, level: number) =>
      textblockTypeInputRule({ find, type: this.type, getAttributes: { level } });
    return [rule(/^#\s$/, LEVELS.upper), rule(/^##\s$/, LEVELS.lower)];
  },
  addKeyboardShortcuts() {
    const toggle = (level: 3 | 4) => () => this.editor.commands.toggleHeading({ level });
    return { "Mod-Alt-1": toggle(LEVELS.upper), "Mod-Alt-2": toggle(LEVELS.lower) };
  },
}).configure({ levels: [LEVELS.upper, LEVELS.lower] });

/** As Markdown writes it: `- [ ] `, where `- ` has begun an item already, in which there is no room for another list. */
const ChecklistItem = TaskItem.extend({
  addInputRules() {
    const inItem = new InputRule({
      find: /^\[([ x]?)\]\s$/,
      handler: ({ state, range, match, chain }) => {
        const item = state.doc.resolve(range.from).node(-1).type;
        if (item.name !== ListItem.name && item !== this.type) return null;
        const there = chain().deleteRange(range);
        if (item !== this.type) there.toggleTaskList();
        there.updateAttributes(this.name, { checked: match[1] === "x" }).run();
        return undefined;
      },
    });
    return [...(this.parent?.() ?? []), inItem];
  },
}).configure({
  nested: true,
  // The words of the item itself, without those of what is nested in it.
  a11y: { checkboxLabel: ({ firstChild }) => firstChild?.textContent || "Empty item" },
});

/** The nodes and marks, with their keys and what is typed as Markdown. Nothing here needs a browser. */
export const richText: Extensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  SectionHeading,
  BulletList,
  OrderedList,
  ListItem,
  TaskList,
  ChecklistItem,
  ListKeymap,
  Blockquote,
  // What is written on behind a link leads nowhere.
  Link.extend({ inclusive: false }).configure({
    openOnClick: false,
    autolink: true,
    defaultProtocol: "https",
    HTMLAttributes: { rel: "noopener noreferrer nofollow", target: "_blank" },
    isAllowedUri: (uri) => isLink(uri),
  }),
  ...proposed,
];

export const richSchema = getSchema(richText);
