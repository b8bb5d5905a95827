"use client";
import { useSyncExternalStore } from "react";
import { CopyButton } from "@/components/auth/copy-button";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { OpenInvitation } from "@/lib/couple/invitations";

/** An invitation to pass on: the link, the code, until when, and a way to take it back. */
export function OpenInvitationView({
  invitation,
  locale,
  zone,
  busy,
  onCancel,
}: {
  invitation: OpenInvitation;
  locale: string;
  zone: string;
  busy: boolean;
  onCancel: () => void;
}) {
  const origin = useSyncExternalStore(
    () => () => {},
    () => location.origin,
    () => "",
  );
  const link = `${origin}/join/${invitation.token}`;
  const until = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone: zone });
  return (
    <>
      <p>
        Give your partner the link, or read them the code: they enter it under “I have a code”. It works once, until{" "}
        <time dateTime={invitation.expiresAt}>{until.format(new Date(invitation.expiresAt))}</time>. This page changes
        by itself when they accept.
      </p>
      <div className="grid gap-2">
        <Field label="Link" dir="ltr" readOnly value={link} onFocus={(event) => event.target.select()} />
        <CopyButton text={link}>Copy the link</CopyButton>
      </div>
      <div className="grid gap-1">
        <p id="invitation-code" className="font-semibold">
          Code
        </p>
        <p aria-labelledby="invitation-code" dir="ltr" className="select-all text-title font-semibold tracking-wide">
          {invitation.code}
        </p>
        <CopyButton text={invitation.code}>Copy the code</CopyButton>
      </div>
      <Button kind="quiet" busy={busy} onClick={onCancel} className="justify-self-start">
        Take the invitation back
      </Button>
    </>
  );
}
