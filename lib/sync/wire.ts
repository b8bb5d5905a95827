import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { idTime } from "@/lib/ids";
import type { Actor, Command } from "@/lib/sync/command";
import { parse } from "@/lib/sync/parse";
import {
  LARGEST_COMMAND,
  OLDEST_COMMAND,
  SCHEMA_VERSION,
  type CatchUpRequest,
  type CommandMessage,
} from "@/lib/sync/protocol";
import { commandNamed } from "@/lib/sync/registry";
import { idSchema } from "@/lib/sync/table";

/** A clock may be wrong by this much before the time in a command's id is not believed. Milliseconds. */
const CLOCK_LEEWAY = 86_400_000;

/** The widest time range a client may hold: ten years, in milliseconds. */
const WIDEST_RANGE = 10 * 366 * 86_400_000;

const as = z.strictObject({ userId: idSchema, coupleId: idSchema.nullable() });

const commandMessage = z.strictObject({
  v: z.number().int(),
  id: idSchema,
  name: z.string().max(100),
  input: z.unknown(),
  as,
});

/** The years 1 to 9999, which Postgres and JavaScript write alike. */
const moment = z.number().int().min(-62_135_596_800_000).max(253_402_300_799_999);
const range = z
  .strictObject({ from: moment, to: moment })
  .refine(({ from, to }) => from < to && to - from <= WIDEST_RANGE, "malformed");

const catchUpRequest = z.strictObject({
  v: z.number().int(),
  as: as.nullable(),
  cursors: z.record(idSchema, z.number().int().min(0)),
  held: range.nullable(),
  want: range,
});

export interface CheckedCommand {
  message: CommandMessage;
  command: Command;
  input: unknown;
  /** Who the client planned it for; the database says whether that is still so. */
  actor: Actor;
}

/**
 * Believes a command from outside, or not. Nothing is read for it: the same message is always answered the same.
 * @throws Refusal `malformed`, `too-large`, `other-version`, `other-person`, `too-old`, `clock`, `unknown-command`, or
 *   the code of what is wrong with the input
 */
export function checkCommand(userId: string, raw: unknown, now: number): CheckedCommand {
  const message = parse<CommandMessage>(commandMessage, raw);
  if (sizeOf(message) > LARGEST_COMMAND) throw new Refusal("too-large");
  if (message.v !== SCHEMA_VERSION) throw new Refusal("other-version");
  if (message.as.userId !== userId) throw new Refusal("other-person");
  if (idTime(message.id) < now - OLDEST_COMMAND) throw new Refusal("too-old");
  if (idTime(message.id) > now + CLOCK_LEEWAY) throw new Refusal("clock");
  const command = commandNamed(message.name);
  if (!command) throw new Refusal("unknown-command");
  return { message, command, input: parse(command.input, message.input), actor: message.as };
}

/** @throws Refusal `malformed`, `other-version` */
export function checkCatchUp(raw: unknown): CatchUpRequest {
  const request = parse(catchUpRequest, raw);
  if (request.v !== SCHEMA_VERSION) throw new Refusal("other-version");
  return request;
}

/** In characters of its JSON. What is nested too deeply to be written again is larger than anything. */
function sizeOf(message: CommandMessage): number {
  try {
    return JSON.stringify(message).length;
  } catch {
    return Infinity;
  }
}
