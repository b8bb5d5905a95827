import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { isId } from "@/lib/ids";
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
const MOST_PARTS = Math.ceil(LARGEST_UPDATE / PART);
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

/**
 * By hand: it stands in the way of every stroke, and is looked at after a pause, when zod takes six times as long
 * (docs/decisions/frames.md).
 * @throws Refusal `too-large`
 */
export function checkAppend(raw: unknown): AppendRequest {
  if (!isAppend(raw)) throw new Refusal("malformed");
  const { spaceId, documentId, part, parts, bytes } = raw;
  if (parts > MOST_PARTS || bytes.length > PART) throw new Refusal("too-large");
  return { spaceId, documentId, part, parts, bytes };
}

function isAppend(raw: unknown): raw is AppendRequest {
  if (typeof raw !== "object" || raw === null || Object.keys(raw).length !== 5) return false;
  const { spaceId, documentId, part, parts, bytes } = raw as Record<keyof AppendRequest, unknown>;
  return (
    isId(spaceId) && isId(documentId) && isCount(part) && isCount(parts) && part < parts && bytes instanceof Uint8Array
  );
}

function isCount(raw: unknown): raw is number {
  return Number.isSafeInteger(raw) && (raw as number) >= 0;
}

export function checkVersion(raw: unknown): VersionRequest {
  return parse(version, raw);
}

export function checkAwareness(raw: unknown): DocumentKey & { bytes: Uint8Array } {
  return parse(awareness, raw);
}
