import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { parse } from "@/lib/sync/parse";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";
import {
  LARGEST_UPDATE,
  PART,
  type AppendRequest,
  type OpenRequest,
  type VersionRequest,
} from "@/lib/sync/documents/protocol";
import { documentKey, type DocumentKey } from "@/lib/sync/documents/schema";

/** Believes what a client says about documents, or not. Each throws a Refusal `malformed`, or what else is said. */

const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const bytes = z.instanceof(Uint8Array);
const open = documentKey.extend({ v: z.number().int(), have: seq });
const version = documentKey.extend({ seq });
const parts = Math.ceil(LARGEST_UPDATE / PART);
const append = documentKey
  .extend({ part: z.number().int().min(0), parts: z.number().int().min(1), bytes })
  .refine(({ part, parts }) => part < parts, "malformed");
const awareness = documentKey.extend({ bytes });

export function checkKey(raw: unknown): DocumentKey {
  return parse(documentKey, raw);
}

/** @throws Refusal `other-version` */
export function checkOpen(raw: unknown): OpenRequest {
  const request = parse(open, raw);
  if (request.v !== SCHEMA_VERSION) throw new Refusal("other-version");
  return request;
}

/** @throws Refusal `too-large` */
export function checkAppend(raw: unknown): AppendRequest {
  const request = parse(append, raw);
  if (request.parts > parts || request.bytes.length > PART) throw new Refusal("too-large");
  return request;
}

export function checkVersion(raw: unknown): VersionRequest {
  return parse(version, raw);
}

export function checkAwareness(raw: unknown): DocumentKey & { bytes: Uint8Array } {
  return parse(awareness, raw);
}
