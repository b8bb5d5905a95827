"use client";
import { pageState } from "@/components/ui/page-state";
import type { Id } from "@/lib/ids";

/** A word that is being written as an answer, on this page alone. */
export interface Draft {
  /** The proposal that it answers. */
  readonly id: Id;
  readonly title: string;
  readonly word: string;
}

const drafts = pageState<readonly Draft[]>([]);

/** Keeps what is written: a proposal that is taken back meanwhile takes nobody's words along. Empty, there is nothing to keep. */
export function keepDraft(draft: Draft): void {
  const others = drafts.now().filter(({ id }) => id !== draft.id);
  drafts.set(draft.word === "" ? others : [...others, draft]);
}

/** It was sent, or is not wanted. */
export function dropDraft(id: Id): void {
  drafts.set(drafts.now().filter((one) => one.id !== id));
}

export function draftOf(id: Id): string {
  return drafts.now().find((one) => one.id === id)?.word ?? "";
}

export function useDrafts(): readonly Draft[] {
  return drafts.use();
}
