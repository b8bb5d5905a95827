"use client";
import { useSyncExternalStore } from "react";
import type { Id } from "@/lib/ids";

/** A word that is being written as an answer, on this page alone. */
export interface Draft {
  /** The proposal that it answers. */
  readonly id: Id;
  readonly title: string;
  readonly word: string;
}

let drafts: readonly Draft[] = [];
const listeners = new Set<() => void>();

/** Keeps what is written: a proposal that is taken back meanwhile takes nobody's words along. Empty, there is nothing to keep. */
export function keepDraft(draft: Draft): void {
  const others = drafts.filter(({ id }) => id !== draft.id);
  change(draft.word === "" ? others : [...others, draft]);
}

/** It was sent, or is not wanted. */
export function dropDraft(id: Id): void {
  change(drafts.filter((one) => one.id !== id));
}

export function draftOf(id: Id): string {
  return drafts.find((one) => one.id === id)?.word ?? "";
}

export function useDrafts(): readonly Draft[] {
  return useSyncExternalStore(subscribe, current, current);
}

function change(next: readonly Draft[]): void {
  drafts = next;
  for (const listener of listeners) listener();
}

function current(): readonly Draft[] {
  return drafts;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
