import type { Seed } from "@/lib/sync/documents/seed";
import { firstSections } from "@/lib/vision/document/sections";
import { VISION } from "@/lib/vision/document-commands";

/** What documents of the vision begin with; a private page begins empty. */
export const visionSeeds: Readonly<Record<string, Seed>> = { [VISION]: firstSections };
