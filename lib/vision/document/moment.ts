import { isId, type Id } from "@/lib/ids";

/** A moment of the document that can be looked at: now, the end of a session (by its seq), or a version that was signed. */
export type Moment =
  | { readonly type: "now" }
  | { readonly type: "at"; readonly seq: number }
  | { readonly type: "signed"; readonly id: Id };

/** A moment as it stands in an address. */
export function momentText(moment: Moment): string {
  if (moment.type === "now") return "now";
  return moment.type === "at" ? `at-${moment.seq}` : `signed-${moment.id}`;
}

/** The moment in an address; null where there is none. */
export function momentFrom(text: string | undefined): Moment | null {
  if (text === "now") return { type: "now" };
  const [, seq] = /^at-(\d{1,15})$/.exec(text ?? "") ?? [];
  if (seq !== undefined) return { type: "at", seq: Number(seq) };
  const [, id] = /^signed-(.+)$/.exec(text ?? "") ?? [];
  return isId(id) ? { type: "signed", id } : null;
}
