import { z } from "zod";
import { Comment, CommentThread, commentWords, quoteWords, sectionId, type CommentRow } from "@/lib/vision/schema";
import { instantText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, mayWrite, ours, put, read, remove, type Actor, type Rows } from "@/lib/sync/command";
import { Document } from "@/lib/sync/documents/schema";
import { idSchema } from "@/lib/sync/table";

/** So much is said of one passage, and so many passages of a document are talked about: what is more is for the table. */
export const MOST_COMMENTS = 200;
export const MOST_THREADS = 500;

const own = { id: idSchema };

/** Begins to talk about a passage, which the document marks with the thread's id. `id` is that of the first comment. */
export const beginComments = defineCommand({
  name: "comment.begin",
  input: z.strictObject({
    ...own,
    threadId: idSchema,
    documentId: idSchema,
    sectionId,
    quote: quoteWords,
    words: commentWords,
  }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id, documentId }) => [
    read(Document, { id: documentId }),
    read(CommentThread, { documentId }),
    read(Comment, { id }),
  ],
  plan: (rows, { id, threadId, words, ...of }, { actor, now }) => {
    if (!rows.get(Document, of.documentId)) throw new Refusal("no-such-document");
    const threads = rows.list(CommentThread);
    if (rows.get(Comment, id) || threads.some((one) => one.id === threadId)) throw new Refusal("already-there");
    if (threads.length >= MOST_THREADS) throw new Refusal("too-many-threads");
    const whose = { spaceId: ours(actor), authorId: actor.userId };
    const begunAt = instantText(now);
    return [
      put(CommentThread, { id: threadId, ...whose, ownerId: null, ...of, begunAt, resolved: false }),
      put(Comment, { id, ...whose, ownerId: actor.userId, threadId, words, writtenAt: begunAt, changed: false }),
    ];
  },
  undo: (_rows, { id, threadId }) => ({ name: "comment.remove", input: { id, threadId } }),
});

/** Says something in a thread; where it was settled, it is open again by that. */
export const replyComment = defineCommand({
  name: "comment.reply",
  input: z.strictObject({ ...own, threadId: idSchema, words: commentWords }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ threadId }) => [read(CommentThread, { id: threadId }), read(Comment, { threadId })],
  plan: (rows, { id, threadId, words }, { actor, now }) => {
    const thread = rows.get(CommentThread, threadId);
    if (!thread) throw new Refusal("no-such-thread");
    if (rows.get(Comment, id)) throw new Refusal("already-there");
    if (rows.list(Comment).length >= MOST_COMMENTS) throw new Refusal("too-many-comments");
    const whose = { id, spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [
      put(CommentThread, { ...thread, resolved: false }),
      put(Comment, { ...whose, threadId, words, writtenAt: instantText(now), changed: false }),
    ];
  },
  undo: (_rows, { id, threadId }) => ({ name: "comment.remove", input: { id, threadId } }),
});

/** Says one's own anew. */
export const changeComment = defineCommand({
  name: "comment.change",
  input: z.strictObject({ ...own, words: commentWords, onlyIf: z.string().optional() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Comment, { id })],
  plan: (rows, { id, words, onlyIf }, { actor }) => {
    const before = ownComment(rows, id, actor);
    // Taking back a change leaves alone what was said anew since.
    if (onlyIf !== undefined && onlyIf !== before.words) return [];
    return [put(Comment, { ...before, words, changed: true })];
  },
  undo: (rows, { id, words }) => {
    const before = rows.get(Comment, id);
    return before ? { name: "comment.change", input: { id, words: before.words, onlyIf: words } } : null;
  },
});

/** Takes one's own away; with the last one, the thread. */
export const removeComment = defineCommand({
  name: "comment.remove",
  input: z.strictObject({ ...own, threadId: idSchema }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ threadId }) => [read(CommentThread, { id: threadId }), read(Comment, { threadId })],
  plan: (rows, { id, threadId }, { actor }) => {
    const comment = ownComment(rows, id, actor);
    const thread = rows.get(CommentThread, threadId);
    const isLast = rows.list(Comment).length === 1;
    return [remove(Comment, comment), ...(isLast && thread ? [remove(CommentThread, thread)] : [])];
  },
  undo: (rows, { id, threadId }, { newId }) => {
    const comment = rows.get(Comment, id);
    const thread = rows.get(CommentThread, threadId);
    if (!comment || !thread) return null;
    const { words } = comment;
    if (rows.list(Comment).length > 1) return { name: "comment.reply", input: { id: newId(), threadId, words } };
    // The passage is marked with the thread's id, and finds it again by that.
    const { documentId, sectionId, quote } = thread;
    return { name: "comment.begin", input: { id: newId(), threadId, documentId, sectionId, quote, words } };
  },
});

/** Says that a passage is talked through; or that there is more to say. Either may. */
export const resolveComments = defineCommand({
  name: "comment.resolve",
  input: z.strictObject({ threadId: idSchema, resolved: z.boolean() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ threadId }) => [read(CommentThread, { id: threadId })],
  plan: (rows, { threadId, resolved }) => {
    const thread = rows.get(CommentThread, threadId);
    if (!thread) throw new Refusal("no-such-thread");
    return [put(CommentThread, { ...thread, resolved })];
  },
  undo: (rows, { threadId, resolved }) =>
    rows.get(CommentThread, threadId)?.resolved === resolved
      ? null
      : { name: "comment.resolve", input: { threadId, resolved: !resolved } },
});

/** @throws Refusal `no-such-comment`, `not-your-comment` */
function ownComment(rows: Rows, id: Id, actor: Actor): CommentRow {
  const comment = rows.get(Comment, id);
  if (!comment) throw new Refusal("no-such-comment");
  if (!mayWrite(comment, actor)) throw new Refusal("not-your-comment");
  return comment;
}
