import { z } from "zod";
import { standingOf } from "@/lib/vision/document/agreed";
import { SectionAgreement, sectionId } from "@/lib/vision/schema";
import { Refusal } from "@/lib/errors";
import { defineCommand, ours, put, read } from "@/lib/sync/command";
import { Document } from "@/lib/sync/documents/schema";
import { idSchema } from "@/lib/sync/table";

/** Says for oneself that a section is good as it is, or that one would like to reopen it; or takes that back (`on: false`). */
export const sayOfSection = defineCommand({
  name: "section.say",
  input: z.strictObject({ documentId: idSchema, sectionId, says: z.enum(["agree", "reopen"]), on: z.boolean() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ documentId }) => [read(Document, { id: documentId }), read(SectionAgreement, { documentId })],
  plan: (rows, { documentId, sectionId, says, on }, { actor, newId }) => {
    if (!rows.get(Document, documentId)) throw new Refusal("no-such-document");
    const all = rows.list(SectionAgreement);
    const { isAgreed, round } = standingOf(all, sectionId);
    if (isAgreed && says === "agree") throw new Refusal("section-agreed");
    if (!isAgreed && says === "reopen") throw new Refusal("section-open");
    const whose = { id: newId(), spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    const own = all.find((row) => row.sectionId === sectionId && row.ownerId === actor.userId) ?? {
      ...{ ...whose, documentId, sectionId, agreed: 0, reopened: 0 },
    };
    const upTo = on ? round : round - 1;
    return [put(SectionAgreement, { ...own, [says === "agree" ? "agreed" : "reopened"]: upTo })];
  },
  undo: (_rows, { on, ...input }) => ({ name: "section.say", input: { ...input, on: !on } }),
});
