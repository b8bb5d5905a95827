"use client";
import { requestSignOut } from "@/components/auth/session-requests";
import { useHydrated } from "@/components/auth/use-hydrated";
import { useSubmit } from "@/components/auth/use-submit";
import { wordsOf } from "@/components/auth/words-of";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { forgetMine } from "@/components/ui/use-kept";

/** Ends this session, here and on the server. */
export function SignOut() {
  const { busy, refused, submit } = useSubmit();
  const hydrated = useHydrated();

  async function signOut() {
    if (!(await submit(requestSignOut))) return;
    forgetMine();
    location.assign("/sign-in");
  }

  return (
    <>
      <Button
        kind="quiet"
        busy={busy}
        disabled={!hydrated || busy}
        className="justify-self-start"
        onClick={() => void signOut()}
      >
        Sign out
      </Button>
      {refused ? <Notice tone="problem">{wordsOf(refused)}</Notice> : null}
    </>
  );
}
