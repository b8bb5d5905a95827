import type { Id } from "@/lib/ids";
import type { Actor, Command } from "@/lib/sync/command";
import { SCHEMA_VERSION, type CommandMessage } from "@/lib/sync/protocol";

/** A command as it goes over the wire. */
export function messageOf<Input>(
  id: Id,
  { name }: Pick<Command<Input>, "name">,
  input: Input,
  as: Actor,
): CommandMessage {
  return { v: SCHEMA_VERSION, id, name, input, as: { userId: as.userId, coupleId: as.coupleId } };
}
