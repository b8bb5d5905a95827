"use client";
import type { DreamBody } from "@/lib/vision/dream-body";
import type { Area } from "@/lib/vision/schema";

const NOTHING: DreamBody = [];

/**
 * My present words in an area, which the field of what I share begins with. The private pages of the dream audit are to give
 * them; until there are such pages, the field begins empty. This is the one place where a sharing looks for them.
 */
export function useDreamWords(_area: Area): DreamBody {
  return NOTHING;
}
