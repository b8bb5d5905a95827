import { z } from "zod";
import { DAY, instantText } from "@/lib/calendar/time";
import { nightfall } from "@/lib/checkin/nightfall";
import { courseOf, liveCheckIn, revealedCheckIn, wholeCheckIn } from "@/lib/checkin/rows";
import { CheckIn, conversation, step } from "@/lib/checkin/schema";
import { isOver, stationAfter, stationBefore } from "@/lib/checkin/session";
import { Profile } from "@/lib/couple/schema";
import { Refusal } from "@/lib/errors";
import { ALWAYS, defineCommand, ours, put, read } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };
const WEEK = 7 * DAY;

/** A pause is at most a week; what comes back after that is another check-in. Milliseconds. */
const LONGEST_PAUSE = WEEK;

/** Opens a check-in, unless one of the same conversation is open: of two who open at once, both are in the first one. */
export const openCheckIn = defineCommand({
  name: "check-in.open",
  input: z.strictObject({ ...target, conversation }),
  spaces: (_input, actor) => [ours(actor)],
  reads: (input) => [
    read(CheckIn, { conversation: input.conversation, waiting: true }, { during: ALWAYS }),
    read(Profile, {}),
  ],
  plan: (rows, { id, conversation }, { actor, now }) => {
    const waiting = rows.list(CheckIn);
    if (waiting.some((one) => !isOver(one, now))) return [];
    const people = rows.list(Profile);
    const ids = people.flatMap(({ ownerId }) => ownerId ?? []).sort();
    // Who begins changes from week to week, whoever opens it.
    const begins = ids[Math.floor(now / WEEK) % ids.length] ?? actor.userId;
    const at = instantText(now);
    const zones = people.map(({ zone }) => zone);
    const whose = { spaceId: ours(actor), ownerId: null, authorId: actor.userId };
    return [
      ...waiting.map((one) => put(CheckIn, { ...one, waiting: false })),
      put(CheckIn, {
        id,
        ...whose,
        conversation,
        step: "prepare" as const,
        at: 0,
        begins,
        movedAt: at,
        pausedUntil: null,
        pausedBy: null,
        waiting: true,
        reachStart: at,
        reachEnd: instantText(nightfall(now, zones)),
      }),
    ];
  },
});

/**
 * Goes to the next station, or back, for both. It says where it goes from: of two who tap at once, or of a double tap,
 * only the first moves anything. Going on ends a pause.
 */
export const goThrough = defineCommand({
  name: "check-in.go",
  input: z.strictObject({
    ...target,
    from: z.strictObject({ step, at: z.number().int().min(0).max(1_000) }),
    way: z.enum(["next", "back"]),
  }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => wholeCheckIn(id),
  plan: (rows, { id, from, way }, context) => {
    const checkIn = revealedCheckIn(rows, id, context);
    const { agenda, station } = courseOf(rows, checkIn);
    if (station.step !== from.step || station.at !== from.at) return [];
    const to = way === "next" ? stationAfter(station, agenda) : stationBefore(station, agenda);
    if (!to) return [];
    const { step, at } = to;
    const moved = { step, at, movedAt: instantText(context.now), pausedUntil: null, pausedBy: null };
    return [put(CheckIn, { ...checkIn, ...moved, waiting: step !== "ended" })];
  },
});

/** Pauses the talk until a promised time; with null it goes on. It comes back where it was, also on the next day. */
export const pauseCheckIn = defineCommand({
  name: "check-in.pause",
  input: z.strictObject({ ...target, until: z.iso.datetime({ error: "malformed" }).nullable() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(CheckIn, { id }), read(Profile, {})],
  plan: (rows, { id, until }, context) => {
    const { actor, now } = context;
    const checkIn = liveCheckIn(rows, id, context);
    if (until === null) {
      // The time of the pause is not time that they were at the station.
      return [put(CheckIn, { ...checkIn, movedAt: instantText(now), pausedUntil: null, pausedBy: null })];
    }
    const back = Date.parse(until);
    if (!(back > now) || back > now + LONGEST_PAUSE) throw new Refusal("pause-length");
    const zones = rows.list(Profile).map(({ zone }) => zone);
    const ends = Math.max(Date.parse(checkIn.reachEnd), nightfall(back, zones));
    const paused = { pausedUntil: instantText(back), pausedBy: actor.userId, reachEnd: instantText(ends) };
    return [put(CheckIn, { ...checkIn, ...paused })];
  },
});

/** Ends a check-in where it is. What was not reached is offered again the next time; what is sealed stays sealed. */
export const endCheckIn = defineCommand({
  name: "check-in.end",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(CheckIn, { id })],
  plan: (rows, { id }, context) => {
    const checkIn = rows.get(CheckIn, id);
    if (!checkIn) throw new Refusal("no-such-check-in");
    // Ended by both at once, it is ended.
    if (checkIn.step === "ended") return [];
    const at = instantText(context.now);
    return [
      put(CheckIn, {
        ...checkIn,
        step: "ended",
        at: 0,
        movedAt: at,
        pausedUntil: null,
        pausedBy: null,
        waiting: false,
      }),
    ];
  },
});
