import { expect, test } from "vitest";
import { becameWords } from "@/components/checkin/became-words";

const reader = { locale: "en-GB", zone: "Europe/Berlin" };
const block = {
  localStart: "2026-11-29T19:00:00",
  zone: "Europe/Berlin",
  startsAt: "2026-11-29T18:00:00+00:00",
  endsAt: "2026-11-29T19:00:00+00:00",
  rrule: null,
  status: "firm",
} as const;
const weekly = { ...block, rrule: "FREQ=WEEKLY;BYDAY=SU" };
const [before, after] = [Date.parse("2026-11-26T12:00Z"), Date.parse("2026-12-26T12:00Z")];

test("what is in the calendar once says when that is or was", () => {
  expect(becameWords(block, before, reader)).toBe("It is in the calendar for Sunday 29 November at 19:00.");
  expect(becameWords(block, after, reader)).toBe("It was in the calendar for Sunday 29 November at 19:00.");
  expect(becameWords({ ...block, status: "proposed" }, before, reader)).toBe(
    "It is proposed for Sunday 29 November at 19:00, and waits for an answer.",
  );
});

test("what comes back says how often; since when only once it has begun", () => {
  const every = "It is in the calendar, and comes back: every Sunday";
  expect(becameWords(weekly, before, reader)).toBe(`${every}, from Sunday 29 November at 19:00 on.`);
  expect(becameWords(weekly, after, reader)).toBe(`${every}, since Sunday 29 November at 19:00.`);
});

test("what is proposed to come back says how often, too", () => {
  expect(becameWords({ ...weekly, status: "proposed" }, before, reader)).toBe(
    "It is proposed, and waits for an answer: every Sunday, from Sunday 29 November at 19:00 on.",
  );
  expect(becameWords({ ...weekly, status: "declined" }, before, reader)).toMatch(
    /^It was proposed, and answered with no: every/,
  );
});
