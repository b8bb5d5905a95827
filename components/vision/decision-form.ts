import { z } from "zod";
import { optionsOf } from "@/lib/vision/compass";
import { decisionInput, type DecisionRow } from "@/lib/vision/schema";

/** What the sheet of a decision asks, as it is written. */
const fields = z.object({ title: z.string(), options: z.array(z.string()).min(2), byDate: z.string() });
export type DecisionFields = z.infer<typeof fields>;

const input = z.object(decisionInput);

export function fieldsOf(decision: DecisionRow | null): DecisionFields {
  if (!decision) return { title: "", options: ["", ""], byDate: "" };
  return { title: decision.title, options: [...optionsOf(decision)], byDate: decision.byDate ?? "" };
}

/** What was being written, as it was kept; null where that cannot be read. */
export function readFields(kept: string): DecisionFields | null {
  try {
    return fields.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
}

/** The input they make, or what is wrong with them: codes, by field; an option is `options.` and its number. */
export function decisionErrors({ title, options, byDate }: DecisionFields): {
  input: z.infer<typeof input> | null;
  errors: Readonly<Record<string, string>>;
} {
  const { data, error } = input.safeParse({ title, options, byDate: byDate === "" ? null : byDate });
  const errors: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) errors[path.join(".")] ??= message;
  return { input: data ?? null, errors };
}
