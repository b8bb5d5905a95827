/** What the refusals of the vision mean, and what to do about them. */
export const visionMessages: Readonly<Record<string, string>> = {
  "assumption-too-long": "That is longer than 500 characters. Say the heart of it, or make two of it.",
  "assumption-sealed": "You have said that you are ready with this. Take that back first, and change it then.",
  "no-such-assumption": "This is not on your page any more.",
  "assumptions-changed": "Something on your page was changed on another device. Look once more at what you share.",
  "too-many-assumptions": "Up to forty can be opened at once. Choose; the others stay on your page.",
  "no-such-envelope": "This was set aside meanwhile. What you wrote is still yours alone.",
  "already-opened": "You both have opened it already.",
};
