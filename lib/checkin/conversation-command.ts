import { z } from "zod";
import { Conversation, conversation } from "@/lib/checkin/schema";
import { defineCommand, ours, put, read } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** Remembers which block of the calendar is the time of a conversation; null: it has none. */
export const settleConversation = defineCommand({
  name: "conversation.settle",
  input: z.strictObject({ conversation, blockId: idSchema.nullable() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: (input) => [read(Conversation, { conversation: input.conversation })],
  plan: (rows, { conversation, blockId }, { actor, newId }) => {
    const [before] = rows.list(Conversation);
    if (before) return [put(Conversation, { ...before, blockId })];
    const whose = { id: newId(), spaceId: ours(actor), ownerId: null, authorId: actor.userId };
    return [put(Conversation, { ...whose, conversation, blockId })];
  },
});
