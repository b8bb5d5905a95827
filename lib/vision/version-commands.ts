import { z } from "zod";
import { visionId } from "@/lib/vision/document-commands";
import { hash, Signature, SignedVersion, versionName, type SignedVersionRow } from "@/lib/vision/schema";
import { isSignedByBoth, waitingVersion } from "@/lib/vision/signed-versions";
import { instantText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import { defineCommand, ours, put, read, remove, type Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const reads = () => [read(SignedVersion, {}), read(Signature, {})];

/**
 * Puts a version before the other, signed by oneself. It names the text by its hash alone; that this is what is stored, and
 * that the text is kept, is seen to before (lib/vision/make-signing.ts).
 */
export const proposeVersion = defineCommand({
  name: "version.propose",
  input: z.strictObject({ id: idSchema, name: versionName, hash }),
  spaces: (_input, actor) => [ours(actor)],
  reads,
  plan: (rows, { id, name, hash: named }, { actor, newId, now }) => {
    if (waitingVersion(rows.list(SignedVersion), rows.list(Signature))) throw new Refusal("version-waiting");
    if (rows.get(SignedVersion, id)) throw new Refusal("already-there");
    const whose = { spaceId: ours(actor), ownerId: null, authorId: actor.userId };
    const at = instantText(now);
    return [
      put(SignedVersion, { id, ...whose, documentId: visionId(ours(actor)), name, hash: named, proposedAt: at }),
      put(Signature, { id: newId(), ...whose, signedVersionId: id, hash: named, signedAt: at }),
    ];
  },
});

/** Signs a version: just the text that one has seen. Signed twice, it is signed once. */
export const signVersion = defineCommand({
  name: "version.sign",
  input: z.strictObject({ id: idSchema, hash }),
  spaces: (_input, actor) => [ours(actor)],
  reads,
  plan: (rows, { id, hash: seen }, { actor, newId, now }) => {
    const version = versionAt(rows, id);
    if (version.hash !== seen) throw new Refusal("other-version-text");
    const own = ({ signedVersionId, authorId }: { signedVersionId: string; authorId: string }) =>
      signedVersionId === id && authorId === actor.userId;
    if (rows.list(Signature).some(own)) return [];
    const whose = { spaceId: ours(actor), ownerId: null, authorId: actor.userId };
    const signature = { id: newId(), ...whose, signedVersionId: id, hash: seen, signedAt: instantText(now) };
    return [put(Signature, signature)];
  },
});

/** Leaves it: what only one has signed is nothing yet, and either of the two may say so. */
export const setVersionAside = defineCommand({
  name: "version.set-aside",
  input: z.strictObject({ id: idSchema }),
  spaces: (_input, actor) => [ours(actor)],
  reads,
  plan: (rows, { id }) => {
    const version = versionAt(rows, id);
    const signatures = rows.list(Signature).filter(({ signedVersionId }) => signedVersionId === id);
    if (isSignedByBoth(version, signatures)) throw new Refusal("version-signed");
    return [remove(SignedVersion, version), ...signatures.map((one) => remove(Signature, one))];
  },
});

/** @throws Refusal `no-such-version` */
function versionAt(rows: Rows, id: string): SignedVersionRow {
  const version = rows.get(SignedVersion, id);
  if (!version) throw new Refusal("no-such-version");
  return version;
}
