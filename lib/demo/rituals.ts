import type { Temporal } from "temporal-polyfill";
import { PRACTICES, type PracticeKey } from "@/lib/calendar/rituals/catalogue";
import type { Life, Who } from "@/lib/demo/life";
import type { Id } from "@/lib/ids";

/** What the two come back to, and when they said that they did: not each time, and to nobody's account. */
export function theirRituals(life: Life): void {
  const first = life.on(-5, 1);
  const coffee = begun(life, "mara", "morning-touchpoint", first, { name: "Coffee at the window" });
  onDays(life, "mara", coffee, first, (n) => n % 7 !== 3 && n % 5 !== 4);
  const arrive = begun(life, "jonas", "coming-home", first, {});
  onDays(life, "jonas", arrive, first, (n) => n % 7 < 5 && n % 3 !== 1);
  const high = begun(life, "jonas", "high-and-low", life.on(-4, 1), {});
  onDays(life, "mara", high, life.on(-4, 1), (n) => n % 4 === 2, LINES);
  begun(life, "mara", "screens-off", life.on(-3, 1), { resting: true });
  begun(life, "mara", "anniversary", life.on(-40, 6), { how: "Back to the jetty, whatever the weather." });
  begun(life, "jonas", "quarterly-look", life.on(-8, 7), {});

  // What has a time in the calendar is noted under its own date, also where it was moved.
  const date = begun(life, "mara", "date-night", life.on(-5, 5), { blockId: life.named("Date night") });
  onDays(life, "jonas", date, life.on(-5, 5), (n) => n % 7 === 0 && n !== 21);
  const sundays = { blockId: life.named("Walk"), rrule: "FREQ=WEEKLY;BYDAY=SU" };
  const walk = begun(life, "jonas", "walk", life.on(-5, 7), sundays);
  onDays(life, "mara", walk, life.on(-5, 7), (n) => n % 7 === 0 && n !== 14);

  const pages = { sharing: "hidden", name: "Writing morning", how: "Three pages before anyone speaks." };
  const own = { ...pages, blockId: life.named("Writing morning") };
  const writes = begun(life, "mara", "morning-apart", life.on(-5, 6), own);
  onDays(life, "mara", writes, life.on(-5, 6), (n) => n % 7 === 0);
  const scales = { sharing: "open", practice: null, name: "Scales before breakfast", how: "However badly." };
  const each = { scale: "daily", rrule: "FREQ=DAILY", minutes: 10 };
  const plays = begun(life, "jonas", "morning-apart", first, { ...scales, ...each });
  onDays(life, "jonas", plays, first, (n) => n % 3 === 0);
}

const LINES = [
  "High: the swans came right up to us. Low: the landlord.",
  "High: soup. Low: nothing, really.",
  "High: Emre’s joke. Low: four hours of meetings.",
  "High: chapter four has an end. Low: it rained on the washing.",
];

function begun(
  life: Life,
  by: Who,
  practice: PracticeKey,
  startsOn: Temporal.PlainDate,
  changes: Record<string, unknown>,
): Id {
  const { isOurs, ...says } = PRACTICES[practice];
  const id = life.newId();
  const plain = { practice, sharing: isOurs ? "we" : "hidden", blockId: null, resting: false };
  life.act(by, "ritual.begin", { id, ...says, ...plain, startsOn: startsOn.toString(), ...changes });
  return id;
}

/** Notes it on those of the days from the first until yesterday that `when` says, by how many after the first. */
function onDays(
  life: Life,
  by: Who,
  id: Id,
  first: Temporal.PlainDate,
  when: (n: number) => boolean,
  lines: readonly string[] = [],
): void {
  const dates = Array.from({ length: Math.max(0, first.until(life.today).days) }, (_, n) => n)
    .filter(when)
    .map((n) => first.add({ days: n }).toString());
  for (const [i, date] of dates.entries()) {
    const line = lines[i];
    life.act(by, "ritual.mark", { id, date, ...(line ? { line } : {}) });
  }
}
