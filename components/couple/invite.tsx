"use client";
import { useState } from "react";
import { send } from "@/components/auth/request";
import { useHydrated } from "@/components/auth/use-hydrated";
import { useSubmit } from "@/components/auth/use-submit";
import { wordsOf } from "@/components/auth/words-of";
import { OpenInvitationView } from "@/components/couple/open-invitation";
import { Section } from "@/components/couple/section";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { OpenInvitation } from "@/lib/couple/invitations";

/** For one who is alone: invite a partner, or use the code a partner gave. */
export function Invite({ initial, locale, zone }: { initial: OpenInvitation | null; locale: string; zone: string }) {
  const [invitation, setInvitation] = useState(initial);
  const { busy, refused, submit } = useSubmit();
  const hydrated = useHydrated();

  async function make() {
    const made = await submit(() => send<{ invitation: OpenInvitation }>("/api/invitations", {}));
    if (made) setInvitation(made.invitation);
  }

  async function cancel() {
    if (await submit(() => send("/api/invitations", {}, "DELETE"))) setInvitation(null);
  }

  return (
    <Section title="Invite your partner">
      {invitation ? (
        <OpenInvitationView
          invitation={invitation}
          locale={locale}
          zone={zone}
          busy={busy}
          onCancel={() => void cancel()}
        />
      ) : (
        <>
          <p>
            Your calendar is yours alone and works as it is. When your partner accepts an invitation, the two of you
            share a workspace: they see your name, colour and time zone, and nothing you have made before.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button busy={busy} disabled={!hydrated || busy} onClick={() => void make()}>
              Make an invitation
            </Button>
            <ButtonLink href="/join" kind="quiet">
              I have a code
            </ButtonLink>
          </div>
        </>
      )}
      {refused ? <Notice tone="problem">{wordsOf(refused)}</Notice> : null}
    </Section>
  );
}
