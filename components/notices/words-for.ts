import { boundaryMessages } from "@/lib/boundaries/messages.en";
import { calendarMessages } from "@/lib/calendar/messages.en";
import { checkInMessages } from "@/lib/checkin/messages.en";
import { coupleMessages } from "@/lib/couple/messages.en";
import { syncMessages } from "@/lib/sync/messages.en";
import { visionMessages } from "@/lib/vision/messages.en";

const messages: Readonly<Record<string, string>> = {
  ...syncMessages,
  ...coupleMessages,
  ...calendarMessages,
  ...checkInMessages,
  ...boundaryMessages,
  ...visionMessages,
};

/** A refusal's code in words for people: why it was refused, and what to do. */
export function wordsFor(code: string): string {
  return Object.hasOwn(messages, code) ? messages[code]! : "That was not done. Try once more.";
}
