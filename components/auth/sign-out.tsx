"use client";
import { requestSignOut } from "@/components/auth/session-requests";
import { useHydrated } from "@/components/auth/use-hydrated";
import { useLeaveDevice } from "@/components/auth/use-leave-device";
import { wordsOf } from "@/components/auth/words-of";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Ends this session, here and on the server. */
export function SignOut() {
  const { busy, refused, blocked, leave } = useLeaveDevice();
  const hydrated = useHydrated();

  async function signOut() {
    if (await leave(requestSignOut)) location.assign("/sign-in");
  }

  return (
    <>
      <Button
        kind="quiet"
        busy={busy}
        disabled={!hydrated || blocked}
        className="justify-self-start"
        onClick={() => void signOut()}
      >
        Sign out
      </Button>
      {refused ? <Notice tone="problem">{wordsOf(refused)}</Notice> : null}
    </>
  );
}
