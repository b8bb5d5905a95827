import { expect, it } from "vitest";
import { dueReminders } from "@/lib/calendar/reminder";
import type { ReminderRow } from "@/lib/calendar/schema";
import { newId } from "@/lib/ids";

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 5, 12, 12);

function begins(startMs: number) {
  const id = newId();
  return { id, key: id, startMs };
}

function reminder(blockId: string, minutes: number): ReminderRow {
  const me = newId();
  return { id: newId(), spaceId: me, ownerId: me, authorId: me, blockId, minutes };
}

it("is given from its minutes before until a little after the beginning, and for nothing that was not asked for", () => {
  const [supper, walk] = [begins(NOON), begins(NOON)];
  const due = (now: number) => dueReminders([supper, walk], [reminder(supper.id, 15)], now);
  expect(due(NOON - 15 * MINUTE - 1)).toEqual([]);
  expect(due(NOON - 15 * MINUTE)).toEqual([supper]);
  expect(due(NOON + 4 * MINUTE)).toEqual([supper]);
  expect(due(NOON + 5 * MINUTE)).toEqual([]);
});

it("has what comes next first, and each occurrence of a series by itself", () => {
  const later = begins(NOON + MINUTE);
  const soon = { ...later, key: "another", startMs: NOON };
  const due = dueReminders([later, soon], [reminder(later.id, 60)], NOON - 10 * MINUTE);
  expect(due.map(({ key }) => key)).toEqual(["another", later.key]);
});
