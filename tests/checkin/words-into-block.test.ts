import { describe, expect, test } from "vitest";
import { beginOf, firstLine, readWords } from "@/components/checkin/words-into-block";
import { detailWords } from "@/lib/calendar/schema";
import type { BroughtRow, JottingKind } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";
import { shortened } from "@/lib/sync/text";

const zone = "Europe/Berlin";
/** A Wednesday, 14:00 there. */
const now = Date.parse("2026-06-10T12:00:00Z");
const reader = { locale: "en-GB", zone };
const me = newId();

function begun(words: string, kind: JottingKind = "closeness", ownerId = me, from = words) {
  const about: BroughtRow = {
    id: newId(),
    spaceId: newId(),
    ownerId,
    authorId: ownerId,
    checkInId: newId(),
    kind,
    words: from,
    rank: 0,
  };
  const { options, minutes } = readWords(words, { now, zone, weekStart: 1, locale: "en-GB" });
  return { options, begin: beginOf(words, about, me, options.length === 1 ? options[0]! : null, minutes, reader, now) };
}

const at = (text: string) => Date.parse(text);

describe("what was said becomes a block that begins with it", () => {
  test("the coming Saturday afternoon, ours and protected, with its words", () => {
    const { begin } = begun("Saturday afternoon at the lake");
    expect(begin).toEqual({
      startMs: at("2026-06-13T12:00:00Z"),
      endMs: at("2026-06-13T15:00:00Z"),
      sharing: "we",
      written: { title: "Saturday afternoon at the lake", isProtected: true },
    });
  });

  test("what comes back keeps doing so", () => {
    expect(begun("A walk every Friday evening").begin.written).toMatchObject({ rrule: "FREQ=WEEKLY;BYDAY=FR" });
  });

  test("of one's own need it is one's own time, which the other sees; of the other's it is proposed", () => {
    expect(begun("Sunday morning for the workshop", "independence").begin.sharing).toBe("open");
    expect(begun("Sunday morning for the workshop", "independence", newId()).begin.sharing).toBe("we");
  });

  test("without a time it is tomorrow evening, as long as was said; of a day alone its evening", () => {
    expect(begun("Three hours without phones").begin).toMatchObject({
      startMs: at("2026-06-11T17:00:00Z"),
      endMs: at("2026-06-11T20:00:00Z"),
    });
    expect(begun("More of you").begin.startMs).toBe(at("2026-06-11T17:00:00Z"));
    expect(begun("Saturday, just us").begin.startMs).toBe(at("2026-06-13T17:00:00Z"));
  });

  test("what can mean several times is asked about", () => {
    expect(begun("Supper at 7 on Friday").options).toHaveLength(1);
    expect(begun("Friday at 7").options.length).toBeGreaterThan(1);
  });

  test.each([
    ["every Friday evening", "A walk by the river", "A walk by the river"],
    ["tomorrow", "A walk by the river\nand tea", "A walk by the river"],
    ["Let’s say Friday at 7?", "A walk by the river", "A walk by the river"],
    ["Three hours", "A walk by the river", "A walk by the river"],
    ["Supper, tomorrow", "A walk by the river", "Supper, tomorrow"],
    ["More of you", "A walk by the river", "More of you"],
    ["Saturday afternoon", "Saturday afternoon", "Time for us"],
  ])("“%s” of “%s” is called “%s”", (words, from, title) => {
    expect(begun(words, "closeness", me, from).begin.written!.title).toBe(title);
  });

  test("what is a time alone, twice, is called by its kind", () => {
    expect(begun("Sunday morning", "independence").begin.written!.title).toBe("Time of one’s own");
    expect(begun("Tomorrow", "adjustment").begin.written!.title).toBe("Something to try");
  });

  test("long words are a title that ends in time", () => {
    expect(begun(`${"so many words ".repeat(20)}\nand a second line`).begin.written!.title!.length).toBeLessThanOrEqual(
      80,
    );
    expect(shortened("🌊".repeat(50), 80)).toBe(`${"🌊".repeat(39)}…`);
  });

  test("of words of several lines, the first is a title that the calendar takes", () => {
    const words = "A garden\tand a shed\nwith room for both";
    expect(detailWords.title.safeParse(words).success).toBe(false);
    expect(detailWords.title.parse(firstLine(words))).toBe("A garden and a shed");
    expect(begun(words).begin.written?.title).toBe("A garden and a shed");
  });
});
