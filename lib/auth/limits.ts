import { attempt, budget, type Attempt } from "@/lib/auth/attempt";
import { network } from "@/lib/auth/address";
import type { Caller } from "@/lib/auth/caller";
import { knownDevice } from "@/lib/auth/known-device";
import type { Session } from "@/lib/auth/session";
import type { Id } from "@/lib/ids";

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/**
 * How often what may be tried; docs/decisions/sign-in.md says why so. Only wrong tries count, except for sign-ups. No
 * budget is shared by a device its owner has signed in on and anybody else, so nobody can lock another out.
 */
export function makeLimits() {
  const budgets = {
    knownDevice: budget(10, QUARTER),
    accountFromNetwork: budget(10, QUARTER),
    accountFromStrangers: budget(100, HOUR),
    network: budget(50, QUARTER),
    signUp: budget(20, HOUR),
    invitation: budget(20, HOUR),
    password: budget(10, QUARTER),
    mutation: budget(300, 60),
  };

  return {
    /** A password or a recovery code for an account, by someone not signed in. `userId` is null when there is none. */
    secretFor(kind: "password" | "recovery", email: string, userId: Id | null, caller: Caller): Promise<Attempt> {
      const device = userId === null ? null : knownDevice(caller.cookies, userId);
      if (device !== null) return attempt([budgets.knownDevice, `${kind}/${userId}/${device}`]);
      const from = network(caller.address);
      return attempt(
        [budgets.network, `${kind}/${from}`],
        [budgets.accountFromNetwork, `${kind}/${from}/${email}`],
        [budgets.accountFromStrangers, `${kind}/${email}`],
      );
    },
    signUp: (caller: Caller) => attempt([budgets.signUp, network(caller.address)]),
    /** A link or a code that may not exist. A person is counted for themselves, others by where they are. */
    invitation: (caller: Caller, session: Session | null) =>
      attempt([budgets.invitation, session ? session.userId : network(caller.address)]),
    /** The password asked again of one who is signed in: whoever took a session uses up only that session's tries. */
    passwordAgain: (session: Session) => attempt([budgets.password, session.sessionId]),
    mutation: (session: Session) => attempt([budgets.mutation, session.sessionId]),
  };
}

export type Limits = ReturnType<typeof makeLimits>;

const slot = globalThis as typeof globalThis & { twofoldLimits?: Limits };

/** The limits of this process. On a global slot, because Next may hold this module more than once. */
export function limits(): Limits {
  return (slot.twofoldLimits ??= makeLimits());
}
