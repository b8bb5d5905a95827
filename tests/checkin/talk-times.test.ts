import { describe, expect, test } from "vitest";
import { firstTalk, TALK_TIMES } from "@/components/checkin/talk-times";
import { expand } from "@/lib/calendar/recurrence";
import { localText, MINUTE, wallMs } from "@/lib/calendar/time";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { conversation as conversations, type ConversationKind } from "@/lib/checkin/schema";

const zone = "Europe/Berlin";
const firstOf = (kind: ConversationKind, now: string) =>
  localText(firstTalk(kind, Date.parse(now), zone).startMs, zone);

describe("the first time that is offered for a conversation", () => {
  test.each<[ConversationKind, string, string]>([
    ["weekly", "2026-11-26T12:00Z", "2026-11-29T19:00:00"],
    // A Sunday evening: it has begun.
    ["weekly", "2026-11-29T18:00Z", "2026-12-06T19:00:00"],
    ["weekly", "2026-11-29T17:59Z", "2026-11-29T19:00:00"],
    ["monthly", "2026-11-26T12:00Z", "2026-12-05T10:00:00"],
    ["monthly", "2026-12-05T08:00Z", "2026-12-05T10:00:00"],
    ["monthly", "2026-12-05T09:00Z", "2027-01-02T10:00:00"],
    // Not three months from now: from the next date there is.
    ["quarterly", "2026-11-26T12:00Z", "2026-12-12T15:00:00"],
  ])("%s, from %s on, is %s", (kind, now, start) => {
    expect(firstOf(kind, now)).toBe(start);
  });

  test.each(conversations.options)(
    "%s begins on a day that its rule names, and lasts as long as it is said to",
    (kind) => {
      const { startMs, endMs } = firstTalk(kind, Date.parse("2026-11-26T12:00Z"), zone);
      expect(endMs - startMs).toBe(CONVERSATIONS[kind].minutes * MINUTE);
      const given = expand(
        // Of a series that began long before, so that it is the rule that gives it.
        { localStart: `2020-01-01T${TALK_TIMES[kind].time}`, rrule: TALK_TIMES[kind].rrule.replace("INTERVAL=3;", "") },
        { from: localText(startMs, zone), to: localText(startMs + MINUTE, zone) },
      );
      expect(given).toEqual([localText(startMs, zone)]);
    },
  );
});

test("no two of the three lie over each other, for years", () => {
  const now = Date.parse("2026-11-26T12:00Z");
  const spans = conversations.options
    .flatMap((kind) => {
      const localStart = firstOf(kind, new Date(now).toISOString());
      const all = expand(
        { localStart, rrule: TALK_TIMES[kind].rrule },
        { from: localStart, to: "2031-01-01T00:00:00" },
      );
      return all.map((start) => ({ start: wallMs(start), end: wallMs(start) + CONVERSATIONS[kind].minutes * MINUTE }));
    })
    .sort((a, b) => a.start - b.start);
  expect(spans.length).toBeGreaterThan(250);
  expect(spans.filter(({ start }, i) => i > 0 && start < spans[i - 1]!.end)).toEqual([]);
});
