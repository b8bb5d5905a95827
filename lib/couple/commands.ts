import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { Profile, profileInput, Trip, tripInput, type TripRow } from "@/lib/couple/schema";
import type { Stay } from "@/lib/couple/whereabouts";
import { defineCommand, everySpace, mayWrite, mine, put, read, remove } from "@/lib/sync/command";
import type { Actor, Rows } from "@/lib/sync/command";
import type { Id } from "@/lib/ids";
import { idSchema } from "@/lib/sync/table";
import { isZone } from "@/lib/sync/zone";

/** The first thing a new person says: name, hue and zone. Their own until they pair. */
export const introduceProfile = defineCommand({
  name: "profile.introduce",
  input: z.strictObject(profileInput),
  spaces: (_input, actor) => everySpace(actor),
  reads: () => [read(Profile, {})],
  plan: (rows, input, { actor, newId }) => {
    if (ownProfile(rows, actor.userId)) throw new Refusal("already-introduced");
    known(input.zone);
    return [
      put(Profile, { id: newId(), spaceId: mine(actor), ownerId: actor.userId, authorId: actor.userId, ...input }),
    ];
  },
});

/** Changes one's own name, hue or zone. A zone changes only so: following the device would tell of travel. */
export const changeProfile = defineCommand({
  name: "profile.change",
  input: z.strictObject({
    name: profileInput.name.optional(),
    hue: profileInput.hue.optional(),
    zone: profileInput.zone.optional(),
  }),
  spaces: (_input, actor) => everySpace(actor),
  reads: () => [read(Profile, {})],
  plan: (rows, input, { actor }) => {
    const profile = ownProfile(rows, actor.userId);
    if (!profile) throw new Refusal("not-introduced");
    if (input.zone !== undefined) known(input.zone);
    const theirs = rows.list(Profile).find((other) => other.ownerId !== actor.userId);
    if (input.hue !== undefined && input.hue === theirs?.hue) throw new Refusal("hue-taken");
    const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    return [put(Profile, { ...profile, ...changes })];
  },
});

/** Says that one's clock will be elsewhere from a date on. The partner sees it, as they see the zone itself. */
export const planTrip = defineCommand({
  name: "trip.plan",
  input: z.strictObject({ id: idSchema, ...tripInput }),
  spaces: (_input, actor) => [actor.coupleId ?? mine(actor)],
  reads: () => [],
  plan: (_rows, { id, fromDate, toDate, zone }, { actor }) => {
    checkStay({ fromDate, toDate, zone });
    const whose = { ownerId: actor.userId, authorId: actor.userId };
    return [put(Trip, { id, spaceId: actor.coupleId ?? mine(actor), ...whose, fromDate, toDate, zone })];
  },
  undo: (_rows, { id }) => ({ name: "trip.cancel", input: { id } }),
});

/** Says otherwise when and where a trip is. With `onlyIf`, only while it is so: taking back takes back no more than was done. */
export const changeTrip = defineCommand({
  name: "trip.change",
  input: z.strictObject({ id: idSchema, ...tripInput, onlyIf: z.strictObject(tripInput).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Trip, { id })],
  plan: (rows, { id, onlyIf, ...stay }, { actor }) => {
    const trip = ownTrip(rows, id, actor);
    checkStay(stay);
    if (onlyIf && !isSameStay(trip, onlyIf)) throw new Refusal("trip-changed-since");
    return [put(Trip, { ...trip, ...stay })];
  },
  undo: (rows, { id, onlyIf: _, ...stay }) => {
    const trip = rows.get(Trip, id);
    return trip ? { name: "trip.change", input: { id, ...stayOf(trip), onlyIf: stay } } : null;
  },
});

/** Takes a trip back, or ends one that is under way: the clock is at home again. */
export const cancelTrip = defineCommand({
  name: "trip.cancel",
  input: z.strictObject({ id: idSchema }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Trip, { id })],
  plan: (rows, { id }, { actor }) => [remove(Trip, ownTrip(rows, id, actor))],
  undo: (rows, { id }, { newId }) => {
    const trip = rows.get(Trip, id);
    return trip ? { name: "trip.plan", input: { id: newId(), ...stayOf(trip) } } : null;
  },
});

export const coupleCommands = [introduceProfile, changeProfile, planTrip, changeTrip, cancelTrip];

function ownTrip(rows: Rows, id: Id, actor: Actor): TripRow {
  const trip = rows.get(Trip, id);
  if (!trip) throw new Refusal("no-such-trip");
  if (!mayWrite(trip, actor)) throw new Refusal("not-yours");
  return trip;
}

function checkStay({ fromDate, toDate, zone }: Stay): void {
  known(zone);
  for (const date of [fromDate, toDate]) if (date !== null && !isDate(date)) throw new Refusal("no-such-date");
  if (toDate !== null && toDate < fromDate) throw new Refusal("trip-ends-before");
}

function stayOf({ fromDate, toDate, zone }: TripRow): Stay {
  return { fromDate, toDate, zone };
}

function isSameStay(one: Stay, other: Stay): boolean {
  return one.fromDate === other.fromDate && one.toDate === other.toDate && one.zone === other.zone;
}

function isDate(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) && text >= "1900" && text < "2200";
}

function ownProfile(rows: Rows, userId: Id) {
  return rows.list(Profile).find((profile) => profile.ownerId === userId);
}

function known(zone: string): void {
  if (!isZone(zone)) throw new Refusal("unknown-zone");
}
