"use client";
import { ArrowRightLeft } from "lucide-react";
import { useLeaveDevice } from "@/components/auth/use-leave-device";
import { wordsOf } from "@/components/auth/words-of";
import { requestHandOver, useIsBeside } from "@/components/checkin/seat";
import type { Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Id } from "@/lib/ids";

/**
 * For two at one screen: whoever has it signs out of it, and the other signs in. The page goes, and with it all that it
 * held; what is kept of it on the device is forgotten.
 */
export function HandOver({ checkInId, partner }: { checkInId: Id; partner: Person }) {
  const { busy, refused, blocked, leave } = useLeaveDevice();
  const isBeside = useIsBeside(checkInId, partner.id);

  async function handOver() {
    if (!(await leave(() => requestHandOver(checkInId)))) return;
    // A browser may keep the page as it was, to come back to: it is not to be seen then, until it has been asked anew.
    document.documentElement.hidden = true;
    location.replace("/hand-over");
  }

  return (
    <details className="border-t border-line pt-2" open={isBeside}>
      <summary className="min-h-11 content-center">Both of you at one screen?</summary>
      <div className="grid justify-items-start gap-3 pb-2">
        <p className="max-w-prose text-ink-soft">
          Hand it to <bdi>{partner.name}</bdi>. You are signed out here, and nothing that only you see is left; they
          sign in with their own password. Until the check-in ends you can still say here, beside them, what you
          understood and whether you were heard.
        </p>
        <Button kind="quiet" busy={busy} disabled={blocked} onClick={() => void handOver()}>
          <ArrowRightLeft aria-hidden size={18} />
          <span>
            Hand over to <bdi>{partner.name}</bdi>
          </span>
        </Button>
        {refused ? (
          <Notice tone="problem">
            {refused.code === "unreachable"
              ? "Could not reach the server: nothing was handed over. Try again when you are back."
              : wordsOf(refused)}
          </Notice>
        ) : null}
      </div>
    </details>
  );
}
