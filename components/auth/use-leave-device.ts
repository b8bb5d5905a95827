"use client";
import type { Answer } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { forgetMine } from "@/components/ui/use-kept";
import { useHangUp, useStatus } from "@/lib/sync/client/react";

/**
 * Ends the session that this page is in, by a request that does so; then nothing of it is kept on the device. Not while
 * something given on this page is still to be answered: it would be refused.
 */
export function useLeaveDevice() {
  const { busy, refused, submit } = useSubmit();
  const { waiting } = useStatus();
  const hangUp = useHangUp();

  /** Whether the session has ended: then it is the caller's to go elsewhere. */
  async function leave(request: () => Promise<Answer<unknown>>): Promise<boolean> {
    // The server tells every tab of the session that it has ended: this one knows, and goes its own way.
    const comeBack = hangUp();
    if ((await submit(request)) === null) {
      comeBack();
      return false;
    }
    forgetMine();
    return true;
  }

  return { busy, refused, blocked: busy || waiting > 0, leave };
}
