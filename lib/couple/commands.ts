import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { Profile, profileInput } from "@/lib/couple/schema";
import { defineCommand, everySpace, mine, put, read } from "@/lib/sync/command";
import type { Rows } from "@/lib/sync/command";
import type { Id } from "@/lib/ids";
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

export const coupleCommands = [introduceProfile, changeProfile];

function ownProfile(rows: Rows, userId: Id) {
  return rows.list(Profile).find((profile) => profile.ownerId === userId);
}

function known(zone: string): void {
  if (!isZone(zone)) throw new Refusal("unknown-zone");
}
