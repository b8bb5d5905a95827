import type { Clash, Laid } from "@/lib/calendar/clash";
import { isRefusal, Refusal } from "@/lib/errors";

const STOPS = ["over-protected", "over-own-protected", "protected-ours"] as const;

/** Protected time is in the way, which whoever acts can answer: by proposing it, or that they mean it so. */
export type StopCode = (typeof STOPS)[number];

/**
 * A stop, with what would lie where, and what of protected time it would lie over. Only its code ever leaves the server:
 * what a page knows of protected time is what it holds.
 */
export class Stopped extends Refusal {
  constructor(
    override readonly code: StopCode,
    readonly laid: Laid,
    readonly clashes: readonly Clash[],
  ) {
    super(code);
  }
}

export function isStop(code: string): code is StopCode {
  return (STOPS as readonly string[]).includes(code);
}

export function isStopped(error: unknown): error is Stopped {
  return isRefusal(error) && "clashes" in error;
}
