import { agendaOf, isOver, stationOf, type Agenda, type Station } from "@/lib/checkin/session";
import { Agreement, AgreementAnswer, Brought, CheckIn, type CheckInRow } from "@/lib/checkin/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { read, type PlanContext, type Read, type Rows } from "@/lib/sync/command";

/** What the plans of the check-in's commands have in common. */

/** A check-in with all that its stations follow from. */
export function wholeCheckIn(id: Id): Read[] {
  return [read(CheckIn, { id }), read(Brought, { checkInId: id }), read(Agreement, {}), read(AgreementAnswer, {})];
}

/** @throws Refusal `no-such-check-in`, `check-in-over` */
export function liveCheckIn(rows: Rows, id: Id, { now }: PlanContext): CheckInRow {
  const checkIn = rows.get(CheckIn, id);
  if (!checkIn) throw new Refusal("no-such-check-in");
  if (isOver(checkIn, now)) throw new Refusal("check-in-over");
  return checkIn;
}

/** @throws Refusal `not-revealed`, and as `liveCheckIn` */
export function revealedCheckIn(rows: Rows, id: Id, context: PlanContext): CheckInRow {
  const checkIn = liveCheckIn(rows, id, context);
  if (checkIn.step === "prepare") throw new Refusal("not-revealed");
  return checkIn;
}

/** Where a check-in is, of rows that `wholeCheckIn` brought. */
export function courseOf(rows: Rows, checkIn: CheckInRow): { agenda: Agenda; station: Station } {
  const agenda = agendaOf(checkIn, rows.list(Brought), rows.list(Agreement), rows.list(AgreementAnswer));
  return { agenda, station: stationOf(checkIn, agenda) };
}
