import type { z } from "zod";
import { isRefusal, Refusal } from "@/lib/errors";

/** Reads input by a schema, the same on both sides. @throws Refusal with the code of the first thing that is wrong */
export function parse<T>(schema: z.ZodType<T>, raw: unknown): T {
  try {
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
    // Our own schemas say a code where there is one to say; zod's sentences are for developers.
    const said = result.error.issues.map((issue) => issue.message).find((text) => /^[a-z]+(-[a-z]+)+$/.test(text));
    throw new Refusal(said ?? "malformed");
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw new Refusal("malformed");
  }
}
