"use client";

/** What one holds of an invitation: the token of its link, or its code as typed. */
export type InvitationKey = { token: string } | { code: string };

const PLACE = "twofold.invitation";

/**
 * Keeps an invitation through signing up or in. In this tab's memory alone: so the token stands in the address only until
 * the page has read it, and in no later request, history entry or log.
 */
export function keepInvitation(key: InvitationKey): void {
  sessionStorage.setItem(PLACE, JSON.stringify(key));
}

export function keptInvitation(): InvitationKey | null {
  const kept = sessionStorage.getItem(PLACE);
  return kept === null ? null : (JSON.parse(kept) as InvitationKey);
}

export function forgetInvitation(): void {
  sessionStorage.removeItem(PLACE);
}

/** Where to go when signed in: back to the invitation one came with, or to Today. */
export function afterSignIn(): "/join" | "/today" {
  return keptInvitation() ? "/join" : "/today";
}
