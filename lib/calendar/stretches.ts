import type { Times } from "@/lib/calendar/snap";
import { MINUTE } from "@/lib/calendar/time";

/**
 * Sets of time: stretches in order that neither overlap nor touch. Unix milliseconds, end excluded. What comes in may lie
 * in any order, and over each other, for `merged` alone. All of them take O(n) steps, and `merged` O(n log n).
 */
export type Stretches = readonly Times[];

/** The time that any of these cover. What has no length covers none. */
export function merged(times: Iterable<Times>): Stretches {
  const ordered = [...times].filter(({ startMs, endMs }) => endMs > startMs).sort((a, b) => a.startMs - b.startMs);
  const found: { startMs: number; endMs: number }[] = [];
  for (const { startMs, endMs } of ordered) {
    const last = found.at(-1);
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else found.push({ startMs, endMs });
  }
  return found;
}

/** The time that both cover. */
export function common(one: Stretches, other: Stretches): Stretches {
  const found: Times[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const [a, b] = [one[i]!, other[j]!];
    const startMs = Math.max(a.startMs, b.startMs);
    const endMs = Math.min(a.endMs, b.endMs);
    if (endMs > startMs) found.push({ startMs, endMs });
    if (a.endMs < b.endMs) i++;
    else j++;
  }
  return found;
}

/** The time that the first covers and the second does not. */
export function without(one: Stretches, other: Stretches): Stretches {
  const found: Times[] = [];
  let j = 0;
  for (const { startMs, endMs } of one) {
    let from = startMs;
    while (j < other.length && other[j]!.endMs <= from) j++;
    for (let k = j; k < other.length && other[k]!.startMs < endMs; k++) {
      const hole = other[k]!;
      if (hole.startMs > from) found.push({ startMs: from, endMs: hole.startMs });
      from = Math.max(from, hole.endMs);
    }
    if (endMs > from) found.push({ startMs: from, endMs });
  }
  return found;
}

/** How long all of them last together. */
export function minutesOf(stretches: Stretches): number {
  return stretches.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / MINUTE, 0);
}
