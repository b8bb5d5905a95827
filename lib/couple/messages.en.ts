/** What the refusals about oneself and the two of us mean, and what to do about them. */
export const coupleMessages: Readonly<Record<string, string>> = {
  "name-missing": "Write the name you want to be called.",
  "name-too-long": "A name can have up to 60 characters.",
  "hue-taken": "Your partner has that colour. Choose another, so that the two of you stay apart at a glance.",
  "already-introduced": "Your name, colour and time zone are there already. Change them under Us.",
  "not-introduced": "Say your name, colour and time zone first.",
  "no-such-trip": "This trip is not there any more.",
  "trip-changed-since": "The trip was changed since, and so it stays as it is.",
  "trip-ends-before": "The last day of a trip cannot come before its first.",
};
