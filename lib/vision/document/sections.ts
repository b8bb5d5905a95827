import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import * as Y from "yjs";
import { compareText } from "@/lib/vision/compare-text";

/**
 * The parts of the document that two write together. Yjs cannot move: a part that is moved by being taken out and put in
 * elsewhere loses what the other is typing in it. So each has a text of its own for good, and where it stands is a key that
 * is written beside it (docs/decisions/vision-document.md).
 */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** What the two begin with; further sections are theirs to add. */
export const FIRST_SECTIONS: readonly Section[] = [
  { id: "values", title: "Our core values" },
  { id: "three-years", title: "Our 3-year horizon" },
  { id: "ten-years", title: "Our 10-year horizon" },
  { id: "growth", title: "Our promise to each other’s growth" },
];

/** Of a title, in UTF-16 units. */
export const TITLE_LONGEST = 120;

const TITLE = "title";
const ORDER = "order";
const REMOVED = "removed";

type Kept = Y.Map<string | boolean>;

/** What the document begins with, as an update of Yjs. Made once, on the server: two beginnings would both be there. */
export function firstSections(): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { id, title } of FIRST_SECTIONS) put(doc, id, title, generateKeyBetween(lastKey(doc), null));
  });
  return Y.encodeStateAsUpdate(doc);
}

/** The sections that are there, in their order: the same on every screen, whoever has moved what at once. */
export function sectionsOf(doc: Y.Doc): readonly Section[] {
  return standing(doc).map(({ id, kept }) => ({ id, title: textIn(kept, TITLE) }));
}

/** What is written in a section. It is there for good, also where the section is taken out. */
export function textOf(doc: Y.Doc, id: string): Y.XmlFragment {
  return doc.getXmlFragment(`text:${id}`);
}

/** The sections as they change, without what is written in them. Answers how to stop. */
export function onSections(doc: Y.Doc, changed: () => void): () => void {
  const map = all(doc);
  map.observeDeep(changed);
  return () => map.unobserveDeep(changed);
}

/** A new one, after all others. `id`: made by whoever writes. */
export function addSection(doc: Y.Doc, id: string, title: string): void {
  doc.transact(() => put(doc, id, title, generateKeyBetween(lastKey(doc), null)));
}

export function renameSection(doc: Y.Doc, id: string, title: string): void {
  const kept = all(doc).get(id);
  if (kept && textIn(kept, TITLE) !== title) kept.set(TITLE, title);
}

/** To the place `to` (from 0) among those that are there. */
export function moveSection(doc: Y.Doc, id: string, to: number): void {
  const others = standing(doc).filter((one) => one.id !== id);
  const before = others[to - 1]?.order ?? null;
  // Two that were moved to one place at once have one key, between which there is none: those after it get keys of their own.
  const tied = others.slice(to).filter(({ order }) => order === before);
  const after = others[to + tied.length]?.order ?? null;
  doc.transact(() => {
    const keys = generateNKeysBetween(before, after, tied.length + 1);
    [id, ...tied.map((one) => one.id)].forEach((one, n) => all(doc).get(one)?.set(ORDER, keys[n]!));
  });
}

/** Takes a section out of what is seen. Its text stays: the other may be writing in it, and it can come back. */
export function removeSection(doc: Y.Doc, id: string): void {
  all(doc).get(id)?.set(REMOVED, true);
}

export function bringBackSection(doc: Y.Doc, id: string): void {
  const kept = all(doc).get(id);
  if (kept?.has(REMOVED)) kept.delete(REMOVED);
}

/** All of a document in which something is written, also of sections that are taken out. */
export function writtenIn(doc: Y.Doc): Y.AbstractType<unknown>[] {
  return [all(doc), ...[...all(doc).keys()].map((id) => textOf(doc, id))] as Y.AbstractType<unknown>[];
}

function all(doc: Y.Doc): Y.Map<Kept> {
  return doc.getMap<Kept>("sections");
}

function put(doc: Y.Doc, id: string, title: string, order: string): void {
  all(doc).set(
    id,
    new Y.Map<string | boolean>([
      [TITLE, title],
      [ORDER, order],
    ]),
  );
}

function standing(doc: Y.Doc): { id: string; kept: Kept; order: string }[] {
  return [...all(doc)]
    .filter(([, kept]) => kept.get(REMOVED) !== true)
    .map(([id, kept]) => ({ id, kept, order: textIn(kept, ORDER) }))
    .sort((a, b) => compareText(a.order, b.order) || compareText(a.id, b.id));
}

/** Also of those that are taken out: what comes back does not stand where another is. */
function lastKey(doc: Y.Doc): string | null {
  const keys = [...all(doc).values()].map((kept) => textIn(kept, ORDER));
  return keys.reduce<string | null>((last, key) => (last === null || key > last ? key : last), null);
}

function textIn(kept: Kept, key: string): string {
  const value = kept.get(key);
  return typeof value === "string" ? value : "";
}
