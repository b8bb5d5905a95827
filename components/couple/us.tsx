"use client";
import { Coffee, Fence } from "lucide-react";
import { useEffect, useRef } from "react";
import { AccountSecrets } from "@/components/auth/account-secrets";
import { SessionList } from "@/components/auth/session-list";
import { SignOut } from "@/components/auth/sign-out";
import { RhythmForm } from "@/components/calendar/rhythm-form";
import { Invite } from "@/components/couple/invite";
import { Leave } from "@/components/couple/leave";
import { ProfileForm } from "@/components/couple/profile-form";
import { Section } from "@/components/couple/section";
import { TheTwo } from "@/components/couple/the-two";
import { Trips } from "@/components/couple/trips";
import { usePeople } from "@/components/shell/people";
import { ButtonLink } from "@/components/ui/button-link";
import type { ListedSession } from "@/lib/auth/session-list";
import type { OpenInvitation } from "@/lib/couple/invitations";

export interface UsProps {
  email: string;
  sessions: readonly ListedSession[];
  recoveryCodesLeft: number;
  invitation: OpenInvitation | null;
  /** The reader's locale, for dates. */
  locale: string;
}

/** The place of the two, or of the one who is alone, and of one's own account. */
export function Us({ email, sessions, recoveryCodesLeft, invitation, locale }: UsProps) {
  const { me, partner } = usePeople();
  const heading = useRef<HTMLHeadingElement>(null);
  const partnerId = partner?.id ?? null;
  const before = useRef(partnerId);
  useEffect(() => {
    // Pairing and leaving change the page from its top: one is taken there, rather than left where a button was.
    if (before.current !== partnerId) heading.current?.focus();
    before.current = partnerId;
  }, [partnerId]);
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <main className="mx-auto grid w-full max-w-xl gap-8 px-4 py-6">
        <h1 ref={heading} tabIndex={-1} className="text-display font-semibold outline-none">
          Us
        </h1>
        {partner ? (
          <TheTwo me={me} partner={partner} />
        ) : (
          <Invite initial={invitation} locale={locale} zone={me.zone} />
        )}
        <Section title="Rituals">
          <p className="max-w-prose">
            {partner ? "What you come back to, each for themself and together." : "What you come back to."}
          </p>
          <ButtonLink href="/rituals" kind="quiet" className="justify-self-start">
            <Coffee aria-hidden size={18} />
            Open the rituals
          </ButtonLink>
        </Section>
        <Section title="Boundaries">
          <p className="max-w-prose">
            {partner
              ? "What each of you needs, and what each will do. Yours are only yours until you share them."
              : "What you need, and what you yourself will do."}
          </p>
          <ButtonLink href="/us/boundaries" kind="quiet" className="justify-self-start">
            <Fence aria-hidden size={18} />
            Open the boundaries
          </ButtonLink>
        </Section>
        <Section title="You">
          <ProfileForm me={me} partner={partner} />
        </Section>
        <Section title="How your days go">
          <RhythmForm me={me} partner={partner} />
        </Section>
        <Section title="Trips" anchor="trips">
          <Trips me={me} partner={partner} locale={locale} />
        </Section>
        <Section title="Where you are signed in">
          <SessionList initial={sessions} locale={locale} zone={me.zone} />
        </Section>
        <Section title="Your account">
          <AccountSecrets email={email} recoveryCodesLeft={recoveryCodesLeft} />
          <SignOut />
        </Section>
        {partner ? (
          <Section title="Leave">
            <Leave partner={partner} />
          </Section>
        ) : null}
      </main>
    </div>
  );
}
