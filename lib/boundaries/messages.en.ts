/** What the refusals about boundaries mean, and what to do about them. */
export const boundaryMessages: Readonly<Record<string, string>> = {
  "boundary-too-long": "That is longer than 500 characters. Say the heart of it.",
  "boundary-statement-too-long": "That is longer than 2,000 characters. Shorten it a little.",
  "boundary-kind-missing": "Choose what it is about.",
  "boundary-if-missing": "Say when it holds: what comes after “If”.",
  "boundary-will-missing": "Say what you will do then: what comes after “I will”.",
  "no-such-boundary": "This boundary is not there any more, or is not shared now.",
  "not-your-boundary": "A boundary is changed only by the one whose it is.",
  "own-boundary": "This boundary is your own. The other says that they have read it.",
  "boundary-ended": "This boundary has ended. There is nothing to keep in mind any more.",
  "boundary-changed": "Its words have changed meanwhile. Read them, and say so then.",
};
