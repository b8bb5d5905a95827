import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "@/lib/errors";

/** Too many tries. `retryAfter` is in seconds. Recognised by `name` and `code`, like every refusal. */
export class TooManyTries extends Refusal {
  constructor(readonly retryAfter: number) {
    super("too-many-tries");
  }
}

/** So many tries per window; counted in this process's memory, so a restart forgets them. */
export type Budget = RateLimiterMemory;

export function budget(tries: number, windowSeconds: number): Budget {
  return new RateLimiterMemory({ points: tries, duration: windowSeconds });
}

/** A try that has been counted. `forgive` takes it off again: what went well is not a try. */
export interface Attempt {
  forgive(): Promise<void>;
}

/**
 * Counts a try before it is made, so that a hundred at the same moment do not all find room.
 *
 * @throws TooManyTries when any of the budgets is used up
 */
export async function attempt(...counted: readonly (readonly [Budget, string])[]): Promise<Attempt> {
  for (const [budget, key] of counted) {
    try {
      await budget.consume(key);
    } catch (reason) {
      if (reason instanceof RateLimiterRes) throw new TooManyTries(Math.ceil(reason.msBeforeNext / 1000));
      throw reason;
    }
  }
  return {
    async forgive() {
      for (const [budget, key] of counted) await budget.reward(key);
    },
  };
}
