import * as Y from "yjs";
import type { Who } from "@/lib/demo/life";
import type { Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";
import { makeDocuments, type Documents } from "@/lib/sync/documents/documents";
import { NOBODY_THERE } from "@/lib/sync/documents/rooms";
import { readDocument } from "@/lib/sync/documents/read-document";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import type { Speaker } from "@/lib/sync/execute";
import { dreamText } from "@/lib/vision/document/dream-text";
import { bodyOf } from "@/lib/vision/document/content";
import { restoreBody } from "@/lib/vision/document/restore-body";
import { cleanNodes, type RichNode } from "@/lib/vision/document/rich-node";
import { textOf } from "@/lib/vision/document/sections";
import { dreamId, visionId } from "@/lib/vision/document-commands";

interface Part {
  readonly by: Who;
  readonly section: string;
  readonly body: readonly RichNode[];
}

/** What Mara began their values with. */
const VALUES = [
  "Kindness before being right.",
  "Each of us has a door that can be closed, and nobody has to say why.",
  "What hurts is said within the week, before it is a grievance.",
];

/** What each has put into the document of the two, one after the other. */
const VISION: readonly Part[] = [
  { by: "mara", section: "values", body: [bullets(VALUES)] },
  { by: "jonas", section: "values", body: [bullets([...VALUES, "There is a chair at our table for whoever rings."])] },
  {
    by: "jonas",
    section: "three-years",
    body: [
      paragraph("We live where we live, with a garden to go to. On Fridays nobody works."),
      tasks([
        ["A bed each, and one for both", false],
        ["Friday evenings kept free", true],
      ]),
    ],
  },
  {
    by: "mara",
    section: "ten-years",
    body: [
      paragraph(
        "A house with two doors and one kitchen, near water, where my book is on the shelf and your tools are.",
      ),
    ],
  },
  {
    by: "mara",
    section: "growth",
    body: [
      {
        type: "blockquote",
        content: [paragraph("I want you to have what you love, also where I am not part of it.")],
      },
      paragraph("We ask each other each quarter what we would like to learn next, and make room for it."),
    ],
  },
];

/** What Mara has on her own page about a place to live: nobody else's to see. */
const HER_PAGE: readonly RichNode[] = [
  paragraph("A flat with a tree in front of the window, high up."),
  paragraph("And if I am honest: not near his parents. Not yet. I do not know how to say that."),
];

/**
 * Writes what the two have in their documents, each as themself, through the one way in for updates. A start that was cut off
 * is gone on with; what people have written since is left as it is.
 */
export async function writeDocuments(two: Record<Who, Speaker>, coupleId: Id): Promise<void> {
  // Nobody is there yet who would have to be told.
  const documents = makeDocuments({ database: runtime().database, rooms: NOBODY_THERE });
  const vision = { spaceId: coupleId, documentId: visionId(coupleId) };
  for (const [n, { by, section, body }] of VISION.entries()) {
    const before = VISION.slice(0, n).findLast((part) => part.section === section)?.body ?? [];
    await write(documents, { speaker: two[by], key: vision, textIn: (doc) => textOf(doc, section), before, body });
  }
  const page = { spaceId: two.mara.userId, documentId: dreamId(two.mara.userId, "place") };
  await write(documents, { speaker: two.mara, key: page, textIn: dreamText, before: [], body: HER_PAGE });
}

/** A text of a document that comes to say something else. */
interface Change {
  readonly speaker: Speaker;
  readonly key: DocumentKey;
  readonly textIn: (doc: Y.Doc) => Y.XmlFragment;
  readonly before: readonly RichNode[];
  readonly body: readonly RichNode[];
}

/** Makes a change, where the text says just what it did before. */
async function write(documents: Documents, { speaker, key, textIn, before, body }: Change): Promise<void> {
  const found = await readDocument(runtime().database, speaker, key);
  if (!found) return;
  const { doc } = found;
  const text = textIn(doc);
  const isAsBefore = JSON.stringify(bodyOf(text)) === JSON.stringify(cleanNodes(before));
  const known = Y.encodeStateVector(doc);
  if (isAsBefore) restoreBody(text, body);
  const update = Y.encodeStateAsUpdate(doc, known);
  doc.destroy();
  if (!isAsBefore) return;
  const answer = await documents.append(speaker, key, update);
  if (!answer.ok) throw new Error(`The demo's writing was refused: ${answer.code}`);
}

function paragraph(words: string): RichNode {
  return { type: "paragraph", content: [{ type: "text", text: words }] };
}

function bullets(items: readonly string[]): RichNode {
  return { type: "bulletList", content: items.map((words) => ({ type: "listItem", content: [paragraph(words)] })) };
}

function tasks(items: readonly (readonly [string, boolean])[]): RichNode {
  return {
    type: "taskList",
    content: items.map(([words, checked]) => ({ type: "taskItem", attrs: { checked }, content: [paragraph(words)] })),
  };
}
