/** What the codes of inviting, joining and leaving mean, in words for people. */
export const pairingMessages: Readonly<Record<string, string>> = {
  "invitation-unknown": "There is no invitation with this link or code. Check it, or ask for it again.",
  "invitation-used": "This invitation has been used. Each one works once; if it was not you, ask your partner.",
  "invitation-expired": "This invitation has expired. Invitations last 48 hours; ask for a new one.",
  "invitation-cancelled": "This invitation has been taken back. Ask for a new one.",
  "invitation-own": "This is your own invitation. Send it to your partner; they open it on their side.",
  "already-paired": "You share a workspace already. A workspace has two people, and you can be in one at a time.",
  "inviter-paired": "The person who invited you shares a workspace with someone already.",
  "hue-missing": "Choose a colour.",
  alone: "You share no workspace with anyone right now.",
};
