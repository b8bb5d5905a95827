import type {
  AgreementAnswerRow,
  AgreementRow,
  BroughtRow,
  CheckInRow,
  ReadinessRow,
  Step,
} from "@/lib/checkin/schema";
import { openAgreements } from "@/lib/checkin/agreements";
import type { Id } from "@/lib/ids";

/**
 * The course of a check-in, as a state machine (docs/check-in.md draws it). Its state is two columns, `step` and `at`:
 * which part, and which station in it. What the stations are follows from what was brought, which never changes after the
 * reveal, so both screens and the server reckon the same. Only the database goes from `prepare` on (reveal_check_in);
 * from there one goes station by station, and the end can be reached from each.
 */

/** What there is to come to, by part: rows in their order. */
export type Agenda = Readonly<Record<(typeof PARTS)[number], readonly Id[]>>;

/** Where the two are. Without `about` the station is the part as a whole: of what was agreed on, all is looked at at once. */
export interface Station {
  readonly step: Step;
  readonly at: number;
  readonly about: Id | null;
}

/** The parts with stations, in their order. */
export const PARTS = ["review", "appreciations", "needs", "adjustments"] as const;

/**
 * @param brought what was brought to this check-in
 * @param agreements all that the two have, with all answers to them
 */
export function agendaOf(
  checkIn: CheckInRow,
  brought: readonly BroughtRow[],
  agreements: readonly AgreementRow[],
  answers: readonly AgreementAnswerRow[],
): Agenda {
  const own = brought.filter(({ checkInId }) => checkInId === checkIn.id);
  // A page also holds what is left of a former couple, in I. The server's plan does not, and both must reckon the same.
  const ours = agreements.filter(({ spaceId }) => spaceId === checkIn.spaceId);
  const inTurns = (...kinds: BroughtRow["kind"][]) =>
    kinds.flatMap((kind) =>
      byTurns(
        own.filter((one) => one.kind === kind),
        checkIn.begins,
      ),
    );
  return {
    review: openAgreements(checkIn, ours, answers).map(({ id }) => id),
    appreciations: inTurns("appreciation"),
    needs: inTurns("closeness", "independence"),
    adjustments: inTurns("adjustment"),
  };
}

/** One of each in turn, whoever begins first; who has more comes several times at the end. */
function byTurns(brought: readonly BroughtRow[], begins: Id): Id[] {
  const of = (isFirst: boolean) =>
    brought.filter(({ ownerId }) => (ownerId === begins) === isFirst).sort((a, b) => a.rank - b.rank);
  const [first, second] = [of(true), of(false)];
  return Array.from({ length: Math.max(first.length, second.length) }, (_, i) => [first[i], second[i]])
    .flat()
    .flatMap((one) => (one ? [one.id] : []));
}

/** Where they are: a part with nothing in it is passed over. */
export function stationOf({ step, at }: Pick<CheckInRow, "step" | "at">, agenda: Agenda): Station {
  const part = PARTS.findIndex((one) => one === step);
  if (part < 0) return { step, at: 0, about: null };
  const about = stationsIn(PARTS[part]!, agenda)[at];
  if (about !== undefined) return { step, at, about };
  return stationOf({ step: PARTS[part + 1] ?? "close", at: 0 }, agenda);
}

/** The next station; of the last one the end. */
export function stationAfter(station: Station, agenda: Agenda): Station {
  if (station.step === "close" || station.step === "ended") return { step: "ended", at: 0, about: null };
  return stationOf({ step: station.step, at: station.at + 1 }, agenda);
}

/** The station before; null at the first one. */
export function stationBefore(station: Station, agenda: Agenda): Station | null {
  const all = allStations(agenda);
  const here = all.findIndex(({ step, at }) => step === station.step && at === station.at);
  return all[here - 1] ?? null;
}

/** All stations of a revealed check-in, in their order, the closing one included. */
export function allStations(agenda: Agenda): Station[] {
  const stations = PARTS.flatMap((step): Station[] =>
    stationsIn(step, agenda).map((about, at) => ({ step, at, about })),
  );
  return [...stations, { step: "close", at: 0, about: null }];
}

/** What each station of a part is about: the agreements of before share one, all else has one of its own. */
export function stationsIn(part: (typeof PARTS)[number], agenda: Agenda): readonly (Id | null)[] {
  if (part !== "review") return agenda[part];
  return agenda.review.length > 0 ? [null] : [];
}

/**
 * Whether it is over: ended by one of the two, or left open into the next day. Derived from the clock, since nobody is
 * there to write it down.
 * @param now Unix milliseconds
 */
export function isOver({ step, reachEnd }: Pick<CheckInRow, "step" | "reachEnd">, now: number): boolean {
  return step === "ended" || Date.parse(reachEnd) <= now;
}

/**
 * Whether what was brought is on the table. One that was ended before stays sealed: of one that is ended, what was brought
 * tells, or that both were ready, with nothing.
 */
export function isRevealed(
  { id, step }: Pick<CheckInRow, "id" | "step">,
  brought: readonly BroughtRow[],
  readiness: readonly ReadinessRow[],
): boolean {
  if (step !== "ended") return step !== "prepare";
  if (brought.some(({ checkInId }) => checkInId === id)) return true;
  const ready = readiness.filter(({ checkInId, state }) => checkInId === id && state === "ready");
  return new Set(ready.map(({ ownerId }) => ownerId)).size > 1;
}
