const OUT_OF_STEP =
  "This page and the server do not agree on the text. Copy what you have just written, and load the page again.";

/** What refusals of any command mean, whatever it was about. */
export const syncMessages: Readonly<Record<string, string>> = {
  alone: "That needs the two of you, and you are not paired now.",
  malformed: "Something in it could not be read. Check what you entered.",
  "control-characters": "There are characters in it that cannot be kept. Write it anew without them.",
  "already-there": "That is there already.",
  "unknown-command": "This page is older than the server. Load it again, then try once more.",
  "other-version": "This page is older than the server. Load it again, then try once more.",
  "too-large": "That is too much at once. Make it shorter.",
  "too-old": "That waited here for more than a month and was not sent. Look whether it is still right.",
  clock: "This device’s clock is too far ahead. Set it right, then try once more.",
  "other-person": "Someone else has signed in here. That was not done.",
  "other-couple": "That was meant for two people who are not paired any more. It was not done.",
  "no-such-document": "That text is not there any more, or you cannot read it.",
  "document-full": "This text is as long as one can be here. Begin another one for what comes next.",
  "out-of-step": OUT_OF_STEP,
  "foreign-client": OUT_OF_STEP,
  "signed-out": "You are signed out. Sign in, then try once more.",
  "id-reused": "That was not done, by a fault of ours. Try once more.",
  unavailable: "The server could not reach its database. Try once more in a moment.",
  busy: "That was a lot at once. Try once more in a moment.",
  failed: "That was not done, by a fault of ours. Try once more.",
};
