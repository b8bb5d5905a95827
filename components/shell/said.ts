"use client";
import { pageState } from "@/components/ui/page-state";
import type { Act } from "@/lib/sync/client/undo";

/** What was just done, said once: shown for a while, with a way to take it back where there is one. */
export interface Said {
  readonly words: string;
  /** What it is said of; null: of nothing that was done on this page. */
  readonly act: Act | null;
  /** How it is taken back where it is no act of commands: what is written in a document. */
  readonly back?: () => void;
  /** Lets go of what that needs, once it is not offered any more. */
  readonly letGo?: () => void;
}

interface Voice {
  shown: Said | null;
  /** For those who listen: also what need not be shown, since it is seen. */
  heard: string;
}

/** How long words stay, in milliseconds: long enough to read them and reach the button. */
const STAYS = 10_000;

const voice = pageState<Voice>({ shown: null, heard: "" });
let leaves: ReturnType<typeof setTimeout> | undefined;
let doing: () => Act | null = () => null;

/** Shows and reads out what is being done in this moment, offering to take it back: that, and not what comes after it. */
export function sayDone(words: string): void {
  show({ words, act: doing() });
}

/**
 * Shows and reads out what was done otherwise than by a command, and how it is taken back.
 * @param letGo called once it cannot be taken back here any more: what is held for that is needed no longer
 */
export function sayUndoable(words: string, back: () => void, letGo: () => void): void {
  show({ words, act: null, back, letGo });
}

/** Shows and reads out what is so: by an act that nobody takes back, or without one. */
export function say(words: string, act: Act | null = null): void {
  show({ words, act });
}

/** Reads out what a seeing person sees anyway. */
export function announce(words: string): void {
  // The same words twice are two announcements: a space more makes them different.
  const { shown, heard } = voice.now();
  voice.set({ shown, heard: heard === words ? `${words} ` : words });
}

export function hush(): void {
  clearTimeout(leaves);
  voice.now().shown?.letGo?.();
  voice.set({ ...voice.now(), shown: null });
}

/** Whoever knows what is being done says so here; answers how to end it. */
export function knowDoing(known: () => Act | null): () => void {
  doing = known;
  return () => {
    if (doing === known) doing = () => null;
  };
}

export function useVoice(): Voice {
  return voice.use();
}

function show(shown: Said): void {
  voice.now().shown?.letGo?.();
  voice.set({ shown, heard: voice.now().heard });
  clearTimeout(leaves);
  leaves = setTimeout(hush, STAYS);
}
