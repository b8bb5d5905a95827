import type { Seed } from "@/lib/sync/documents/seed";
import { visionSeeds } from "@/lib/vision/seeds";

/** The seeds by kind of document. Of a kind that is not here, documents begin empty. */
export const seeds: Readonly<Record<string, Seed>> = { ...visionSeeds };
