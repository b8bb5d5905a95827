import { z } from "zod";
import { isBlank, words } from "@/lib/sync/text";

/** What is shared of an area: paragraphs and items of lists, in their order, each one line. */
export type DreamBody = readonly { readonly type: "p" | "li"; readonly text: string }[];

/** So much is shared of one area, in UTF-16 units, and in so many lines. */
export const DREAM_LONGEST = 20_000;
const MOST_LINES = 1_000;

/** A body from outside: without the lines that have nothing in them; one that has no other is refused, in words. */
export const dreamBody = z
  .array(z.strictObject({ type: z.enum(["p", "li"]), text: words(DREAM_LONGEST, "dream-too-long") }))
  .max(MOST_LINES, "dream-too-long")
  .transform((lines) =>
    lines.filter(({ text }) => !isBlank(text)).map(({ type, text }) => ({ type, text: text.trim() })),
  )
  .refine((lines) => lines.length > 0, "dream-empty")
  .refine((lines) => lines.reduce((length, { text }) => length + text.length, 0) <= DREAM_LONGEST, "dream-too-long");

/** As a row carries it. */
export function bodyText(body: DreamBody): string {
  return JSON.stringify(body.map(({ type, text }) => ({ type, text })));
}

/** Back from that; what cannot be read is shown as nothing, since a row may be any partner's doing. */
export function readBody(text: string): DreamBody {
  try {
    const { success, data } = dreamBody.safeParse(JSON.parse(text));
    return success ? data : [];
  } catch {
    return [];
  }
}

const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/u;

/** What was written or pasted into a plain field, as a body: what begins with a dash, a dot or a number is an item. */
export function bodyOfLines(written: string): DreamBody {
  return written
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/\p{Cc}/gu, " "))
    .map((line) => ({ type: ITEM.test(line) ? ("li" as const) : ("p" as const), text: line.replace(ITEM, "").trim() }))
    .filter(({ text }) => text !== "");
}

/** A body as it is written in such a field. */
export function linesOfBody(body: DreamBody): string {
  return body.map(({ type, text }) => (type === "li" ? `- ${text}` : text)).join("\n");
}

/** What stands in such a field, where it can be shared. */
export const writtenDream: z.ZodType<string> = z.string().superRefine((written, context) => {
  const code = dreamBody.safeParse(bodyOfLines(written)).error?.issues[0]?.message;
  if (code) context.addIssue({ code: "custom", message: code });
});
