import * as Y from "yjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProfileRow } from "@/lib/couple/schema";
import { newId, type Id } from "@/lib/ids";
import { makeDocuments, type Documents } from "@/lib/sync/documents/documents";
import { NOBODY_THERE } from "@/lib/sync/documents/rooms";
import { unpack } from "@/lib/sync/documents/packing";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import { makeExecute } from "@/lib/sync/execute";
import { contentOf } from "@/lib/vision/document/content";
import { restoreBody } from "@/lib/vision/document/restore-body";
import { textOf } from "@/lib/vision/document/sections";
import { withGoals } from "@/lib/vision/document/goals-section";
import { hashOf, readSignedText, signedText } from "@/lib/vision/document/signed-text";
import { beginVision, visionId } from "@/lib/vision/document-commands";
import { changeGoal, setGoal } from "@/lib/vision/goal-commands";
import { makeSigning, type Signing } from "@/lib/vision/make-signing";
import type { GoalRow, SignatureRow, SignedVersionRow } from "@/lib/vision/schema";
import { isSignedByBoth } from "@/lib/vision/signed-versions";
import { proposeVersion, setVersionAside, signVersion } from "@/lib/vision/version-commands";
import { seen } from "@/tests/support/check-ins";
import { openRequest } from "@/tests/support/documents";
import { openWorld, type Person, type World } from "@/tests/support/people";
import { p } from "@/tests/support/vision-contents";

let world: World;
let documents: Documents;
let signing: Signing;
beforeAll(async () => {
  world = await openWorld();
  documents = makeDocuments({ database: world.database, rooms: NOBODY_THERE });
  const hub = { push() {}, paired() {}, left() {}, endSession() {} };
  signing = makeSigning({
    database: world.database,
    execute: makeExecute({ database: world.database, hub, secret: world.secret }),
  });
});
afterAll(() => world.close());

const enter = () => Promise.resolve();

/** Two with a vision that says a few words; `write` says others, as a page would, and answers the hash of what is on it. */
async function visionOfTwo() {
  const [ada, ben] = await world.couple();
  await ada.run(beginVision, {});
  const key: DocumentKey = { spaceId: ada.coupleId!, documentId: visionId(ada.coupleId!) };
  const write = async (person: Person, words: string) => {
    const doc = await opened(person, key);
    const before = Y.encodeStateVector(doc);
    restoreBody(textOf(doc, "values"), [p(words)]);
    const update = Y.encodeStateAsUpdate(doc, before);
    expect(await documents.append(person, key, update)).toMatchObject({ ok: true });
    return hashOf(signedText(contentOf(doc)));
  };
  return { ada, ben, key, write };
}

async function opened(person: Person, key: DocumentKey): Promise<Y.Doc> {
  const answer = await documents.open(person, openRequest(key), enter);
  if (!answer.ok) throw new Error(answer.code);
  const doc = new Y.Doc();
  for (const update of unpack(answer.updates)) Y.applyUpdate(doc, update);
  return doc;
}

const versionsSeen = (person: Person) => seen<SignedVersionRow>(person, "SignedVersion");
const signaturesSeen = (person: Person) => seen<SignatureRow>(person, "Signature");
const refused = (code: string) => expect.objectContaining({ code }) as Error;

/** A version that both have signed. */
async function signedByBoth() {
  const two = await visionOfTwo();
  const hash = await two.write(two.ada, "Kindness before being right");
  const id = newId();
  expect(await signing.propose(two.ada, { id, name: "Summer", hash })).toMatchObject({ ok: true });
  expect(await signing.sign(two.ben, { id, hash })).toMatchObject({ ok: true });
  return { ...two, id, hash };
}

describe("signing a version", () => {
  it("keeps the text that both have seen, named by its hash, for both to read", async () => {
    const { ada, ben, id, hash } = await signedByBoth();
    for (const person of [ada, ben]) {
      const [version] = await versionsSeen(person);
      expect(version).toMatchObject({ id, name: "Summer", hash, authorId: ada.userId });
      expect(isSignedByBoth(version!, await signaturesSeen(person))).toBe(true);
      const content = readSignedText(await signing.text(person, hash), hash);
      expect(content!.find((section) => section.id === "values")!.body).toEqual([p("Kindness before being right")]);
    }
  });

  it("is refused where the text is another one by now, on either's screen, and nothing is kept of it", async () => {
    const { ada, ben, write } = await visionOfTwo();
    const before = await write(ada, "We move");
    const now = await write(ben, "We stay");
    await expect(signing.propose(ada, { id: newId(), name: "Early", hash: before })).rejects.toEqual(
      refused("changed-since"),
    );
    await expect(signing.text(ada, before)).rejects.toEqual(refused("no-such-version"));
    const id = newId();
    expect(await signing.propose(ben, { id, name: "Now", hash: now })).toMatchObject({ ok: true });
    const later = await write(ben, "We stay, for now");
    await expect(signing.sign(ada, { id, hash: now })).rejects.toEqual(refused("changed-since"));
    // What she sees by now is what is stored, and is not what he put before her.
    expect(await signing.sign(ada, { id, hash: later })).toEqual({ ok: false, code: "other-version-text" });
    expect(await signaturesSeen(ada)).toHaveLength(1);
    // As it read then, it is signed.
    await write(ada, "We stay");
    expect(await signing.sign(ada, { id, hash: now })).toMatchObject({ ok: true });
  });

  it("is refused where nothing is written: titles alone say nothing", async () => {
    const { ada, key } = await visionOfTwo();
    const hash = hashOf(signedText(contentOf(await opened(ada, key))));
    await expect(signing.propose(ada, { id: newId(), name: "Empty", hash })).rejects.toEqual(
      refused("nothing-to-sign"),
    );
    expect(await versionsSeen(ada)).toEqual([]);
  });

  it("takes the goals along as they stand on both screens, and is refused once one of them has changed", async () => {
    const { ada, ben, key, write } = await visionOfTwo();
    await write(ada, "We move");
    const goal = {
      id: newId(),
      horizon: "three-years",
      whose: ben.userId,
      words: "A half marathon",
      by: "2029",
      state: "begun",
    } as const;
    expect(await ben.run(setGoal, goal)).toMatchObject({ ok: true });
    const onScreenOf = async (person: Person) => {
      const profiles = await seen<ProfileRow>(person, "Profile");
      const people = profiles.map(({ ownerId, name }) => ({ id: ownerId!, name }));
      const goals = await seen<GoalRow>(person, "Goal");
      return hashOf(signedText(withGoals(contentOf(await opened(person, key)), goals, people)));
    };
    const hash = await onScreenOf(ada);
    expect(await onScreenOf(ben)).toBe(hash);
    const id = newId();
    expect(await signing.propose(ada, { id, name: "Summer", hash })).toMatchObject({ ok: true });
    expect(await signing.text(ben, hash)).toContain("A half marathon");
    expect(await ada.run(changeGoal, { id: goal.id, to: { by: "2030" } })).toMatchObject({ ok: true });
    await expect(signing.sign(ben, { id, hash })).rejects.toEqual(refused("changed-since"));
    expect(await ada.run(changeGoal, { id: goal.id, to: { by: "2029" } })).toMatchObject({ ok: true });
    expect(await signing.sign(ben, { id, hash })).toMatchObject({ ok: true });
    // What becomes of it later changes nothing about what was signed.
    expect(await ben.run(changeGoal, { id: goal.id, to: { state: "reached" } })).toMatchObject({ ok: true });
    expect(readSignedText(await signing.text(ada, hash), hash)).toHaveLength(5);
  });

  it("goes by one version at a time, which either of the two may set aside before both have signed", async () => {
    const { ada, ben, write } = await visionOfTwo();
    const hash = await write(ada, "We move");
    const [first, second] = [newId(), newId()];
    expect(await signing.propose(ada, { id: first, name: "One", hash })).toMatchObject({ ok: true });
    expect(await signing.propose(ben, { id: second, name: "Two", hash })).toEqual({
      ok: false,
      code: "version-waiting",
    });
    expect(await ben.run(setVersionAside, { id: first })).toMatchObject({ ok: true });
    expect(await ben.run(setVersionAside, { id: first })).toEqual({ ok: false, code: "no-such-version" });
    expect([await versionsSeen(ada), await signaturesSeen(ada)]).toEqual([[], []]);
    expect(await signing.propose(ben, { id: second, name: "Two", hash })).toMatchObject({ ok: true });
    expect(await signing.sign(ben, { id: second, hash })).toMatchObject({ ok: true });
    expect(await signaturesSeen(ada)).toHaveLength(1);
  });

  it("is nobody else's: strangers and those who are alone have nothing to sign or to read", async () => {
    const { hash, id } = await signedByBoth();
    const [eve] = await world.couple();
    await expect(signing.sign(eve, { id, hash })).rejects.toEqual(refused("no-such-document"));
    await expect(signing.text(eve, hash)).rejects.toEqual(refused("no-such-version"));
    const fay = await world.person("Fay");
    await expect(signing.propose(fay, { id: newId(), name: "Mine", hash })).rejects.toEqual(refused("alone"));
  });
});

describe("what both have signed stays as it is", () => {
  it("whatever either asks", async () => {
    const { ada, ben, id, hash } = await signedByBoth();
    for (const person of [ada, ben]) {
      expect(await person.run(setVersionAside, { id })).toEqual({ ok: false, code: "version-signed" });
      const again = await person.run(proposeVersion, { id, name: "Other", hash });
      expect(again).toEqual({ ok: false, code: "already-there" });
      expect(await person.run(signVersion, { id, hash: "ab".repeat(32) })).toEqual({
        ok: false,
        code: "other-version-text",
      });
    }
  });

  it("whatever a hostile partner says to the database in their own name", async () => {
    const { ada, ben, id, hash } = await signedByBoth();
    const everything = async () => [await versionsSeen(ada), await signaturesSeen(ada), await signing.text(ada, hash)];
    const before = await everything();
    const say = (text: string, values: unknown[]) =>
      world.database
        .withActor(ben, (tx) => tx.query<{ id: Id }>(text, values))
        .then((rows) => rows.length)
        .catch((error: unknown) => (error as { code: string }).code);
    expect(
      await say(`UPDATE "SignedVersion" SET name = 'Other', hash = $2 WHERE id = $1 RETURNING id`, [
        id,
        "00".repeat(32),
      ]),
    ).toBe(0);
    expect(
      await say(`UPDATE "Signature" SET hash = $2 WHERE "signedVersionId" = $1 RETURNING id`, [id, "00".repeat(32)]),
    ).toBe(0);
    expect(await say(`DELETE FROM "SignedVersion" WHERE id = $1 RETURNING id`, [id])).toBe(0);
    expect(await say(`DELETE FROM "Signature" WHERE "signedVersionId" = $1 RETURNING id`, [id])).toBe(0);
    expect(await say(`UPDATE "SignedText" SET content = '' WHERE hash = $1`, [hash])).toBe("42501");
    expect(await say(`DELETE FROM "SignedText" WHERE hash = $1 RETURNING hash AS id`, [hash])).toBe(0);
    const forged = `INSERT INTO "Signature" (id, "spaceId", "authorId", "signedVersionId", hash, "signedAt") VALUES ($1, $2, $3, $4, $5, now())`;
    expect(await say(forged, [newId(), ada.coupleId, ada.userId, id, hash])).toBe("42501");
    expect(await say(forged, [newId(), ada.coupleId, ben.userId, id, hash])).toBe("23505");
    // Another text under the name of one that is signed.
    const text = `INSERT INTO "SignedText" ("spaceId", hash, content, "madeAt") VALUES ($1, $2, $3, now())`;
    expect(await say(text, [ben.userId, hash, "Something else"])).toBe("23514");
    expect(await everything()).toEqual(before);
  });

  it("and each leaves with a copy, signed by both and as fixed as before; of We nothing is kept", async () => {
    const { ada, ben, hash } = await signedByBoth();
    const couple = ada.coupleId!;
    await world.database.withActor(ben, (tx) => tx.query("SELECT leave_couple()"));
    ada.coupleId = ben.coupleId = null;
    for (const person of [ada, ben]) {
      const [version] = await versionsSeen(person);
      expect(version).toMatchObject({ spaceId: person.userId, ownerId: person.userId, authorId: ada.userId, hash });
      expect(isSignedByBoth(version!, await signaturesSeen(person))).toBe(true);
      expect(readSignedText(await signing.text(person, hash), hash)).not.toBeNull();
      const gone = await world.database.withActor(person, (tx) =>
        tx.query(`DELETE FROM "Signature" WHERE "signedVersionId" = $1 RETURNING id`, [version!.id]),
      );
      expect(gone).toEqual([]);
    }
    for (const table of ["SignedVersion", "Signature", "SignedText"]) {
      const { rows } = await world.admin.query(`SELECT FROM "${table}" WHERE "spaceId" = $1`, [couple]);
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });

  it("a text that no version names goes, one that is named does not", async () => {
    const { ada, write, hash: named } = await signedByBoth();
    const hash = await write(ada, "Only a try");
    const id = newId();
    await signing.propose(ada, { id, name: "A try", hash });
    await ada.run(setVersionAside, { id });
    await world.admin.query(`UPDATE "SignedText" SET "madeAt" = now() - interval '2 hours' WHERE "spaceId" = $1`, [
      ada.coupleId,
    ]);
    await signing.propose(ada, { id: newId(), name: "Another", hash: await write(ada, "Another try") });
    await expect(signing.text(ada, hash)).rejects.toEqual(refused("no-such-version"));
    expect(readSignedText(await signing.text(ada, named), named)).not.toBeNull();
  });
});
