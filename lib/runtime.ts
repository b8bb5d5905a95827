import type { PrismaClient } from "@/lib/db/generated/client";
import type { Database } from "@/lib/db/database";
import type { Env } from "@/lib/env";
import type { Hub } from "@/lib/sync/hub";
import type { SearchAnswer } from "@/lib/calendar/search";
import type { Ack, CatchUpAnswer } from "@/lib/sync/protocol";
import type { Id } from "@/lib/ids";
import type { Signing } from "@/lib/vision/make-signing";
import type { Session } from "@/lib/auth/session";

/**
 * What there must be one of in a process. `server.ts` builds it and puts it on a global slot, because Next bundles its
 * own copy of `lib`: a module singleton would exist twice.
 */
export interface Runtime {
  readonly env: Env;
  /** The server's secret, 32 bytes or more, as text. */
  readonly secret: string;
  /** People's rows, under row-level security. */
  readonly database: Database;
  /** The sign-in tables, seen by a role of their own. */
  readonly signIn: PrismaClient;
  readonly hub: Hub;
  /** The one write path. Checks `message`, which comes from outside, itself. */
  execute(session: Session, message: unknown): Promise<Ack>;
  /** The one read path: a page's first state, and what a client missed. */
  catchUp(session: Session, request: unknown): Promise<CatchUpAnswer>;
  /** Looks among the words of blocks that the person may read. Checks `question`, which comes from outside, itself. */
  search(userId: Id, question: unknown): Promise<SearchAnswer>;
  /** Signing versions of the vision, where what is on a screen is compared with what is stored. */
  readonly signing: Signing;
}

const slot = globalThis as typeof globalThis & { twofoldRuntime?: Runtime };

export function setRuntime(runtime: Runtime): void {
  slot.twofoldRuntime = runtime;
}

export function runtime(): Runtime {
  if (!slot.twofoldRuntime) throw new Error("The runtime is read before server.ts has built it");
  return slot.twofoldRuntime;
}
