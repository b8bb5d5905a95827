import { areAlike, tokensIn, wordsIn } from "@/lib/vision/document/alike";
import type { SectionContent, VisionContent } from "@/lib/vision/document/content";
import { linesOf, textOfLine, type Line, type LineKind, type Piece } from "@/lib/vision/document/content-lines";
import { partnersOf, runsOf } from "@/lib/vision/document/runs";

/**
 * What has become of a document between two moments, to be read: section by section, in each by line, and in a line that was
 * written otherwise by word. Taking what is not `removed` gives the later text, taking what is not `added` the earlier one.
 */
export type Compared = readonly ComparedSection[];

export type State = "same" | "added" | "removed";

export interface ComparedSection {
  readonly id: string;
  /** As it is called later; of one that is gone as it was called. */
  readonly title: string;
  readonly state: State;
  /** What it was called, where it has another name now. */
  readonly titleWas: string | null;
  /** Whether it stands elsewhere among those that are in both. */
  readonly moved: boolean;
  readonly lines: readonly ComparedLine[];
}

export interface ComparedLine {
  /** `changed`: the line is in both, written otherwise. */
  readonly state: State | "changed";
  readonly kind: LineKind;
  readonly quoted: boolean;
  /** What it was, where it is something else now: a heading, a quote, another item, ticked. */
  readonly was: { readonly kind: LineKind; readonly quoted: boolean } | null;
  readonly parts: readonly ComparedPart[];
}

export interface ComparedPart extends Piece {
  readonly state: State;
}

/** Compares two moments of a document, the earlier one first. */
export function compare(earlier: VisionContent, later: VisionContent): Compared {
  const moved = movedAmong(earlier, later);
  const before = new Map(earlier.map((section) => [section.id, section]));
  const there = later.map((section) => compareSection(before.get(section.id), section, moved.has(section.id)));
  return withGone(there, earlier, new Set(later.map(({ id }) => id)));
}

/** Whether nothing is different. */
export function isSame(compared: Compared): boolean {
  return compared.every(isSameSection);
}

export function isSameSection({ state, titleWas, moved, lines }: ComparedSection): boolean {
  return state === "same" && titleWas === null && !moved && lines.every((line) => line.state === "same");
}

function compareSection(was: SectionContent | undefined, is: SectionContent, moved: boolean): ComparedSection {
  const { id, title } = is;
  if (!was)
    return { id, title, state: "added", titleWas: null, moved: false, lines: wholly("added", linesOf(is.body)) };
  const titleWas = was.title === title ? null : was.title;
  return { id, title, state: "same", titleWas, moved, lines: compareLines(linesOf(was.body), linesOf(is.body)) };
}

/** Those that are gone, each after the one that it stood after. */
function withGone(there: ComparedSection[], earlier: VisionContent, later: ReadonlySet<string>): ComparedSection[] {
  const all = [...there];
  earlier.forEach(({ id, title, body }, i) => {
    if (later.has(id)) return;
    const before = earlier[i - 1]?.id;
    const gone = { id, title, state: "removed" as const, titleWas: null, moved: false };
    const at = before === undefined ? 0 : all.findIndex((section) => section.id === before) + 1;
    all.splice(at, 0, { ...gone, lines: wholly("removed", linesOf(body)) });
  });
  return all;
}

/** Which of those in both have been moved: the fewest that explain the new order. */
function movedAmong(earlier: VisionContent, later: VisionContent): Set<string> {
  const ids = (content: VisionContent) => content.map(({ id }) => id);
  const [was, is] = [ids(earlier), ids(later)];
  const [both, now] = [was.filter((id) => is.includes(id)), is.filter((id) => was.includes(id))];
  const runs = runsOf(both, now).filter(({ same }) => !same);
  return new Set(runs.flatMap(({ later: at, laterCount }) => now.slice(at, at + laterCount)));
}

function compareLines(earlier: readonly Line[], later: readonly Line[]): ComparedLine[] {
  return runsOf(earlier.map(keyOf), later.map(keyOf)).flatMap((run) => {
    const here = later.slice(run.later, run.later + run.laterCount);
    if (run.same) return wholly("same", here);
    return pairUp(earlier.slice(run.earlier, run.earlier + run.earlierCount), here);
  });
}

/** Lines that went and lines that came in one place: some are the same, written otherwise. What went stands first. */
function pairUp(went: readonly Line[], came: readonly Line[]): ComparedLine[] {
  const words = (line: Line) => wordsIn(textOfLine(line));
  const partners = partnersOf(went.map(words), came.map(words), areAlike);
  const lines: ComparedLine[] = [];
  let next = 0;
  came.forEach((line, i) => {
    const partner = partners[i] ?? null;
    const isLast = partners.slice(i).every((one) => one === null);
    lines.push(...wholly("removed", went.slice(next, partner ?? (isLast ? undefined : next))));
    next = partner === null ? (isLast ? went.length : next) : partner + 1;
    lines.push(partner === null ? whole("added", line) : rewritten(went[partner]!, line));
  });
  return [...lines, ...wholly("removed", went.slice(next))];
}

function rewritten(was: Line, is: Line): ComparedLine {
  const [before, after] = [tokensOf(was.pieces), tokensOf(is.pieces)];
  const parts = runsOf(before.map(tokenKey), after.map(tokenKey)).flatMap((run) => {
    const gone = before.slice(run.earlier, run.earlier + run.earlierCount);
    const here = after.slice(run.later, run.later + run.laterCount);
    return run.same ? joined("same", here) : [...joined("removed", gone), ...joined("added", here)];
  });
  const isOther = kindKey(was) !== kindKey(is);
  const { kind, quoted } = is;
  return { state: "changed", kind, quoted, was: isOther ? { kind: was.kind, quoted: was.quoted } : null, parts };
}

function tokensOf(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(({ text, href }) => tokensIn(text).map((token) => ({ text: token, href })));
}

function joined(state: State, tokens: readonly Piece[]): ComparedPart[] {
  const parts: ComparedPart[] = [];
  for (const { text, href } of tokens) {
    const before = parts.at(-1);
    if (before?.href === href) parts[parts.length - 1] = { ...before, text: before.text + text };
    else parts.push({ state, text, href });
  }
  return parts;
}

function whole(state: State, line: Line): ComparedLine {
  const { kind, quoted, pieces } = line;
  return { state, kind, quoted, was: null, parts: pieces.map((piece) => ({ ...piece, state })) };
}

function wholly(state: State, lines: readonly Line[]): ComparedLine[] {
  return lines.map((line) => whole(state, line));
}

/** The number of an item follows from where it stands: one that is put in before it changes nothing in it. */
function kindKey({ kind, quoted }: Pick<Line, "kind" | "quoted">): string {
  return JSON.stringify([kind.type === "number" ? { ...kind, number: 0 } : kind, quoted]);
}

function keyOf(line: Line): string {
  return JSON.stringify([kindKey(line), line.pieces]);
}

function tokenKey({ text, href }: Piece): string {
  return JSON.stringify([text, href]);
}
