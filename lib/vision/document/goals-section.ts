import type { Id } from "@/lib/ids";
import type { SectionContent, VisionContent } from "@/lib/vision/document/content";
import type { RichNode } from "@/lib/vision/document/rich-node";
import { GOAL_STATES, goalsInOrder, HORIZONS, roughDateText } from "@/lib/vision/goals";
import type { GoalRow } from "@/lib/vision/schema";

/** The id of the section that the goals are in what is signed; in the document they are rows, and no section has it. */
const GOALS = "goals";

/** One of the two, as they are called. */
export interface Named {
  readonly id: Id;
  readonly name: string;
}

/**
 * The document as it is signed: with the goals as they stand, as its last section, whoever reads it in the same words and
 * order. What was let go is none of it; without goals there is no such section.
 */
export function withGoals(content: VisionContent, goals: readonly GoalRow[], people: readonly Named[]): VisionContent {
  const standing = goalsInOrder(goals).filter(({ state }) => state !== "let-go");
  const whose = [{ id: null, name: "For us both" }, ...[...people].sort((a, b) => (a.id < b.id ? -1 : 1))];
  const body = whose.flatMap(({ id, name }) => {
    const own = standing.filter((goal) => goal.whose === id);
    return own.length === 0 ? [] : [heading(name), bullets(own)];
  });
  return body.length === 0 ? content : [...content, { id: GOALS, title: "What we want to have come to", body }];
}

/** What of a signed text is text of the document, which can be compared with it and brought back. */
export function withoutGoals(content: VisionContent): VisionContent {
  return content.filter((section) => !isGoals(section));
}

export function isGoals({ id }: Pick<SectionContent, "id">): boolean {
  return id === GOALS;
}

function heading(name: string): RichNode {
  return { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: name }] };
}

function bullets(goals: readonly GoalRow[]): RichNode {
  return {
    type: "bulletList",
    content: goals.map((goal) => ({ type: "listItem", content: [paragraph(goal)] })),
  };
}

/** Its words as they were written, and under them how far off it is, by when, and how it stands. */
function paragraph({ words, horizon, by, state }: GoalRow): RichNode {
  const said = [HORIZONS[horizon], by === null ? "" : roughDateText(by), GOAL_STATES[state].toLowerCase()];
  const lines = [...words.split("\n"), said.filter((one) => one !== "").join(", ")];
  const content = lines.flatMap((line, n): RichNode[] => [
    ...(n === 0 ? [] : [{ type: "hardBreak" }]),
    ...(line === "" ? [] : [{ type: "text", text: line }]),
  ]);
  return { type: "paragraph", content };
}
