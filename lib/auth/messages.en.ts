/** What the codes of sign-in and of route handlers mean, in words for people. */
export const authMessages: Readonly<Record<string, string>> = {
  "signed-out": "Your session has ended. What you typed is still here; sign in again to go on.",
  "foreign-origin":
    "This page was opened at an address the server does not know as its own, so nothing was changed. Open it at its usual address; or whoever runs the server names this one in SITE_URL.",
  "not-json": "The server did not understand this. Reload the page and try again.",
  malformed: "The server did not understand this. Check what you entered, or reload the page and try again.",
  "too-large": "That is more than the server takes at once. Nothing was changed.",
  "too-many-tries": "That was too many tries. Nothing was changed; wait a while and try again.",
  unavailable: "The server cannot reach its database right now. What you typed is still here; try again in a moment.",
  unexpected: "Something went wrong on the server, and nothing was changed. What you typed is still here; try again.",
  unreachable: "Could not reach the server. What you typed is still here; try again when you are back.",

  "email-malformed": "That does not look like an e-mail address. It should read like ada@home.example.",
  "email-taken": "There is an account with this e-mail already. Sign in instead, or use another e-mail.",
  "password-missing": "Enter your password.",
  "password-too-short": "That is shorter than 10 characters.",
  "password-too-long": "That is longer than 200 characters.",
  "password-common": "This is among the first passwords anyone would try. Choose another.",
  "password-wrong": "That is not your password. Nothing was changed.",
  "sign-in-wrong": "E-mail and password do not match. Check both and try again.",
  "recovery-wrong": "E-mail and recovery code do not match, or the code has been used. Check both and try again.",
  "session-unknown": "That session has ended already.",
};

/** "Wait 12 minutes", for a limit that says how long it lasts. */
export function tooManyTries(retryAfterSeconds: number): string {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  return `That was too many tries. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then try again.`;
}
