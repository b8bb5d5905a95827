import type { DocumentRow } from "@/lib/sync/documents/schema";

/**
 * What a document begins with: an update of Yjs, made on the server alone. Made by a client too, it would be there twice.
 * It is written once, when the document is made: a seed that is changed later changes no document that is there.
 */
export type Seed = (document: DocumentRow) => Uint8Array;
