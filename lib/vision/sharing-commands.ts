import { z } from "zod";
import { agendaText, turnsOf } from "@/lib/vision/turns";
import { area, Sharing, type SharingRow } from "@/lib/vision/schema";
import { DAY, instantText } from "@/lib/calendar/time";
import { Profile } from "@/lib/couple/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, ours, put, read, remove, type Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };
const agenda = {
  areas: z.array(area).min(1, "no-areas").max(5, "malformed"),
  /** Whether the first turn is one's own, or the other's. */
  iBegin: z.boolean(),
};

/** Dreams can wait longer than a talk: a pause is at most five weeks. Milliseconds. */
const LONGEST_PAUSE = 35 * DAY;

const UNPAUSED = { pausedUntil: null, pausedBy: null };

const ofSharing = () => [read(Sharing, {})];

/**
 * Proposes what to open and who begins; or, to what the other proposed, something else. While one is proposed or goes on,
 * there is no other: of two who propose at once the first stands, and the second sees it.
 */
export const proposeSharing = defineCommand({
  name: "sharing.propose",
  input: z.strictObject({ ...target, ...agenda }),
  spaces: (_input, actor) => [ours(actor)],
  reads: () => [...ofSharing(), read(Profile, {})],
  plan: (rows, { id, areas, iBegin }, { actor }) => {
    const open = rows.list(Sharing).find(({ step }) => step !== "ended");
    if (open && open.id !== id) return [];
    const before = rows.get(Sharing, id);
    if (before && before.step !== "proposed") throw new Refusal("sharing-begun");
    const other = rows.list(Profile).find(({ ownerId }) => ownerId !== null && ownerId !== actor.userId)?.ownerId;
    const begins = iBegin ? actor.userId : (other ?? actor.userId);
    const proposed = { areas: agendaText(areas), begins, proposedBy: actor.userId };
    if (before) return [put(Sharing, { ...before, ...proposed })];
    const whose = { id, spaceId: ours(actor), ownerId: null, authorId: actor.userId };
    return [put(Sharing, { ...whose, ...proposed, step: "proposed", at: 0, ...UNPAUSED })];
  },
  undo: (rows, { id }) =>
    rows.list(Sharing).some(({ step }) => step !== "ended") ? null : { name: "sharing.end", input: { id } },
});

/** Agrees to what the other proposed, as it was seen: with that it begins. */
export const agreeSharing = defineCommand({
  name: "sharing.agree",
  input: z.strictObject({ ...target, ...agenda }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ofSharing,
  plan: (rows, { id, areas, iBegin }, { actor }) => {
    const sharing = liveSharing(rows, id);
    if (sharing.step === "turns") return [];
    if (sharing.proposedBy === actor.userId) throw new Refusal("own-agenda");
    const isAsSeen = sharing.areas === agendaText(areas) && (sharing.begins === actor.userId) === iBegin;
    if (!isAsSeen) throw new Refusal("agenda-changed");
    return [put(Sharing, { ...sharing, step: "turns", at: 0 })];
  },
});

/**
 * Goes to the next turn, or back, for both. It says where it goes from: of two who tap at once, or of a double tap, only the
 * first moves anything. After the last turn it is over.
 */
export const goOnSharing = defineCommand({
  name: "sharing.go",
  input: z.strictObject({ ...target, from: z.number().int().min(0).max(9), way: z.enum(["next", "back"]) }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ofSharing,
  plan: (rows, { id, from, way }) => {
    const over = rows.get(Sharing, id);
    // Both went on from the last turn.
    if (over?.step === "ended" && over.at === from && way === "next") return [];
    const sharing = begunSharing(rows, id);
    const at = way === "next" ? from + 1 : from - 1;
    if (sharing.at !== from || at < 0) return [];
    if (at >= turnsOf(sharing).length) return [put(Sharing, { ...sharing, ...UNPAUSED, step: "ended" })];
    return [put(Sharing, { ...sharing, ...UNPAUSED, at })];
  },
});

/** Pauses it until a promised time; with null it goes on, where it was. */
export const pauseSharing = defineCommand({
  name: "sharing.pause",
  input: z.strictObject({ ...target, until: z.iso.datetime({ error: "malformed" }).nullable() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ofSharing,
  plan: (rows, { id, until }, { actor, now }) => {
    const sharing = begunSharing(rows, id);
    if (until === null) return [put(Sharing, { ...sharing, ...UNPAUSED })];
    const back = Date.parse(until);
    if (!(back > now) || back > now + LONGEST_PAUSE) throw new Refusal("sharing-pause-length");
    return [put(Sharing, { ...sharing, pausedUntil: instantText(back), pausedBy: actor.userId })];
  },
});

/** Ends it where it is; what was only proposed is taken back, or declined, and is not there any more. */
export const endSharing = defineCommand({
  name: "sharing.end",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor)],
  reads: ofSharing,
  plan: (rows, { id }) => {
    const sharing = rows.get(Sharing, id);
    // Ended by both at once, it is ended.
    if (!sharing || sharing.step === "ended") return [];
    if (sharing.step === "proposed") return [remove(Sharing, sharing)];
    return [put(Sharing, { ...sharing, ...UNPAUSED, step: "ended" })];
  },
});

/** @throws Refusal `no-such-sharing`, `sharing-over` */
function liveSharing(rows: Rows, id: Id): SharingRow {
  const sharing = rows.get(Sharing, id);
  if (!sharing) throw new Refusal("no-such-sharing");
  if (sharing.step === "ended") throw new Refusal("sharing-over");
  return sharing;
}

/** @throws Refusal `sharing-not-agreed`, and as `liveSharing` */
export function begunSharing(rows: Rows, id: Id): SharingRow {
  const sharing = liveSharing(rows, id);
  if (sharing.step === "proposed") throw new Refusal("sharing-not-agreed");
  return sharing;
}
