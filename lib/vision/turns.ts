import { area as areaSchema, type Area, type SharingRow } from "@/lib/vision/schema";
import type { Id } from "@/lib/ids";

/**
 * The course of a sharing: area by area, first the one who begins and then the other, each with a turn of their own. Its
 * state is one number; all else follows from the agenda, which does not change once both have agreed to it.
 */
export interface Turn {
  /** From 0. */
  readonly at: number;
  readonly area: Area;
  /** Which of the two speaks: the one who begins, or the other. */
  readonly isFirst: boolean;
}

/** The areas of an agenda, in their order. */
export function areasOf({ areas }: Pick<SharingRow, "areas">): Area[] {
  return areas.split(",").flatMap((one) => areaSchema.safeParse(one).data ?? []);
}

/** As a row carries them: each once, in the order that they have everywhere. */
export function agendaText(areas: readonly Area[]): string {
  return areaSchema.options.filter((one) => areas.includes(one)).join(",");
}

export function turnsOf(sharing: Pick<SharingRow, "areas">): Turn[] {
  return areasOf(sharing).flatMap((area, n) => [
    { at: 2 * n, area, isFirst: true },
    { at: 2 * n + 1, area, isFirst: false },
  ]);
}

/** Whose turn it is; undefined where it is over. */
export function turnOf(sharing: Pick<SharingRow, "areas" | "at">): Turn | undefined {
  return turnsOf(sharing)[sharing.at];
}

export function speaks({ isFirst }: Turn, { begins }: Pick<SharingRow, "begins">, personId: Id): boolean {
  return isFirst === (personId === begins);
}

/** Whether a person's turn with an area has come, now or before: what they open then, they may open again. */
export function hadTurn(sharing: Pick<SharingRow, "areas" | "at" | "begins">, area: Area, personId: Id): boolean {
  return turnsOf(sharing).some(
    (turn) => turn.area === area && turn.at <= sharing.at && speaks(turn, sharing, personId),
  );
}
