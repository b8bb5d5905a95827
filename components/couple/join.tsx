"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { send } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { CodeEntry } from "@/components/couple/code-entry";
import { Consent, type Guest, type Person } from "@/components/couple/consent";
import {
  forgetInvitation,
  keepInvitation,
  keptInvitation,
  type InvitationKey,
} from "@/components/couple/kept-invitation";
import { Page } from "@/components/ui/page";

/**
 * An invitation on its way: from a link, from a code that is typed, or kept while signing up. `guest` is who opened it,
 * as far as that is known.
 */
export function Join({ token, guest }: { token?: string; guest: Guest }) {
  const [key, setKey] = useState<InvitationKey | null>(null);
  const [inviter, setInviter] = useState<Person | null>(null);
  const [looking, setLooking] = useState(token !== undefined);
  const { busy, refused, submit } = useSubmit();

  async function look(at: InvitationKey) {
    const seen = await submit(() => send<{ inviter: Person }>("/api/invitations/look", at));
    setLooking(false);
    if (!seen) return;
    keepInvitation(at);
    setKey(at);
    setInviter(seen.inviter);
  }

  const lookAtOnce = useEffectEvent(() => {
    const at = token === undefined ? keptInvitation() : { token };
    // The token has done its work in the address, which history, screenshots and later requests would repeat.
    if (token !== undefined) window.history.replaceState(null, "", "/join");
    if (at) void look(at);
  });
  useEffect(() => {
    const soon = setTimeout(lookAtOnce);
    return () => clearTimeout(soon);
  }, []);

  if (key && inviter) {
    const leave = () => {
      forgetInvitation();
      location.assign("/today");
    };
    return <Consent invitation={key} inviter={inviter} guest={guest} onDone={leave} />;
  }
  return (
    <Page title="Join your partner" lead="With the code or the link they gave you.">
      {looking ? (
        <p role="status">Looking at your invitation…</p>
      ) : (
        <CodeEntry busy={busy} refused={refused} onCode={(code) => void look({ code })} />
      )}
    </Page>
  );
}
