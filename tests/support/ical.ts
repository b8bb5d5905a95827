import { textOf } from "@/lib/calendar/ical/file-text";
import { readCalendar, type Found } from "@/lib/calendar/ical/read-calendar";

/** A calendar's file with these lines in it; `events` stand each between its BEGIN and END. */
export function calendarOf(events: readonly string[], more: readonly string[] = []): string {
  const parts = events.map((lines) => `BEGIN:VEVENT\r\n${lines.trim().replace(/\n\s*/g, "\r\n")}\r\nEND:VEVENT`);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...more, ...parts, "END:VCALENDAR", ""].join("\r\n");
}

/** Reads a file to its end, as Ada in Berlin would. */
export function foundIn(file: string | Uint8Array, zone = "Europe/Berlin"): Found {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const reading = readCalendar(textOf(bytes), zone);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
