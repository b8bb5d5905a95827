import { Temporal } from "temporal-polyfill";
import type { Sharing, SoloKind } from "@/lib/calendar/schema";
import { newId, type Id } from "@/lib/ids";

export interface BlockInput {
  id: Id;
  detailId: Id;
  sharing: Sharing;
  localStart: string;
  localEnd: string;
  zone: string | null;
  title: string;
  notes: string;
  place: string;
  allDay: boolean;
  rrule: string | null;
  protected: boolean;
  link: string;
  soloKind: SoloKind | null;
}

/** The input of a block, with what a test does not care about filled in. */
export function blockInput(changes: Partial<BlockInput> = {}): BlockInput {
  return {
    id: newId(),
    detailId: newId(),
    sharing: "we",
    localStart: "2026-03-27T19:00:00",
    localEnd: "2026-03-27T21:00:00",
    zone: "Europe/Berlin",
    title: "Supper",
    notes: "",
    place: "",
    allDay: false,
    rrule: null,
    protected: false,
    link: "",
    soloKind: null,
    ...changes,
  };
}

/** Hours of today, in Berlin. */
export function today(startHour: number, endHour: number): Pick<BlockInput, "localStart" | "localEnd" | "zone"> {
  const zone = "Europe/Berlin";
  const at = (hour: number) =>
    Temporal.Now.plainDateISO(zone)
      .toPlainDateTime({ hour: hour % 24 })
      .add({ days: Math.floor(hour / 24) })
      .toString({ smallestUnit: "second" });
  return { localStart: at(startHour), localEnd: at(endHour), zone };
}

export function tonight() {
  return today(19, 21);
}
