-- Versions of the document that both sign: a name, the hash of what is signed, and a row that only its signer can make. What is
-- signed by both is not changed and not removed by anyone. The text itself is behind the same wall and goes its own way, since
-- no page needs all of them.

-- CreateTable
CREATE TABLE "SignedVersion" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "SignedVersion_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "signedVersionId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "SignedText" (
    "spaceId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignedText_pkey" PRIMARY KEY ("spaceId","hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "Signature_spaceId_signedVersionId_authorId_key" ON "Signature"("spaceId", "signedVersionId", "authorId");

ALTER TABLE "SignedVersion" ADD CHECK (char_length(name) BETWEEN 1 AND 80), ADD CHECK (hash ~ '^[0-9a-f]{64}$');
ALTER TABLE "Signature" ADD CHECK (hash ~ '^[0-9a-f]{64}$');
-- A text is what its name says: nobody puts another one under it.
ALTER TABLE "SignedText" ADD CHECK (char_length(content) <= 1000000),
  ADD CHECK (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'));
CALL protect_table('SignedVersion');
CALL protect_table('Signature');

-- Whether two people have signed just that text under this name. In We there are no more than the two.
CREATE FUNCTION signed_by_both(p_space uuid, p_version uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT count(DISTINCT s."authorId") >= 2
          FROM "Signature" s JOIN "SignedVersion" v ON v."spaceId" = s."spaceId" AND v.id = s."signedVersionId" AND v.hash = s.hash
         WHERE s."spaceId" = p_space AND s."signedVersionId" = p_version $$;

CREATE FUNCTION is_to_be_signed(p_space uuid, p_hash text) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM "SignedVersion" v WHERE v."spaceId" = p_space AND v.hash = p_hash) $$;

-- Narrower than protect_table() makes it: nothing in them is ever changed, and what both have signed stays.
CREATE POLICY unchanged ON "SignedVersion" AS RESTRICTIVE FOR UPDATE TO twofold_app USING (false);
CREATE POLICY unchanged ON "Signature" AS RESTRICTIVE FOR UPDATE TO twofold_app USING (false);
CREATE POLICY kept ON "SignedVersion" AS RESTRICTIVE FOR DELETE TO twofold_app USING (NOT signed_by_both("spaceId", id));
CREATE POLICY kept ON "Signature" AS RESTRICTIVE FOR DELETE TO twofold_app
  USING (NOT signed_by_both("spaceId", "signedVersionId"));

-- Read and added to by whoever reads the space; a text that no version names goes some day.
ALTER TABLE "SignedText" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SignedText" FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON "SignedText" FOR SELECT TO twofold_app USING ("spaceId" = ANY ((SELECT my_spaces())::uuid[]));
CREATE POLICY making ON "SignedText" FOR INSERT TO twofold_app WITH CHECK ("spaceId" = ANY ((SELECT my_spaces())::uuid[]));
CREATE POLICY removing ON "SignedText" FOR DELETE TO twofold_app
  USING ("spaceId" = ANY ((SELECT my_spaces())::uuid[]) AND NOT is_to_be_signed("spaceId", hash));
CREATE POLICY crossing ON "SignedText" TO twofold_crossing USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON "SignedText" TO twofold_app, twofold_crossing;

REVOKE ALL ON FUNCTION signed_by_both(uuid, uuid), is_to_be_signed(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION signed_by_both(uuid, uuid), is_to_be_signed(uuid, text) TO twofold_app;

-- As before, and with the texts that are signed.
GRANT CREATE ON SCHEMA public TO twofold_crossing; -- taken back below
SET ROLE twofold_crossing;
CREATE OR REPLACE FUNCTION leave_couple() RETURNS TABLE ("coupleId" uuid, "otherId" uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  me CONSTANT uuid := app_user();
  couple uuid := my_couple();
  other uuid;
  person uuid;
  moved bigint;
  salt CONSTANT text := gen_random_uuid()::text || gen_random_uuid()::text;
  synced record;
BEGIN
  IF couple IS NULL THEN PERFORM refuse('alone'); END IF;
  PERFORM FROM "Stream" WHERE "spaceId" = couple FOR UPDATE;
  -- The other may have left while this waited for the lock.
  IF NOT EXISTS (SELECT FROM "Membership" WHERE "coupleId" = couple AND "userId" = me AND "endedAt" IS NULL) THEN
    PERFORM refuse('alone');
  END IF;
  SELECT "userId" INTO other FROM "Membership" WHERE "coupleId" = couple AND "userId" <> me;
  PERFORM FROM "Stream" WHERE "spaceId" IN (me, other) ORDER BY "spaceId" FOR UPDATE;
  PERFORM FROM "Document" WHERE "spaceId" = couple ORDER BY id FOR UPDATE;

  FOREACH person IN ARRAY ARRAY[me, other] LOOP
    moved := bump(person);
    FOR synced IN SELECT * FROM synchronised_columns() LOOP
      IF synced.repointed IS NOT NULL THEN
        EXECUTE format(
          'WITH made AS (UPDATE %1$I t SET %2$s WHERE t."spaceId" = $2 AND (%3$s) RETURNING id)
           INSERT INTO "Change" ("spaceId", "table", "rowId", seq, removed) SELECT $2, %1$L, id, $4, false FROM made
           ON CONFLICT ("spaceId", "table", "rowId") DO UPDATE SET seq = excluded.seq, removed = false',
          synced.name, synced.repointed, synced.refers) USING salt, person, couple, moved;
      END IF;
      -- Where someone keeps a row of their own in the place of a joint one, theirs stays: no key may hold anyone back.
      EXECUTE format(
        'WITH made AS (INSERT INTO %1$I (id, "spaceId", "ownerId", "authorId"%2$s)
           SELECT leaving_id($1, t.id, $2), $2, $2, t."authorId"%3$s FROM %1$I t
            WHERE t."spaceId" = $3 AND (t."ownerId" IS NULL OR t."ownerId" = $2) ON CONFLICT DO NOTHING RETURNING id)
         INSERT INTO "Change" ("spaceId", "table", "rowId", seq, removed) SELECT $2, %1$L, id, $4, false FROM made',
        synced.name, synced.columns, synced.copied) USING salt, person, couple, moved;
    END LOOP;
    PERFORM copy_documents(salt, person, couple);
    INSERT INTO "SignedText" ("spaceId", hash, content, "madeAt")
    SELECT person, t.hash, t.content, t."madeAt" FROM "SignedText" t WHERE t."spaceId" = couple ON CONFLICT DO NOTHING;
  END LOOP;
  -- Nobody can read the We space any more: it is not kept.
  FOR synced IN SELECT * FROM synchronised_columns() LOOP
    EXECUTE format('DELETE FROM %I WHERE "spaceId" = $1', synced.name) USING couple;
  END LOOP;
  DELETE FROM "DocumentUpdate" WHERE "spaceId" = couple;
  DELETE FROM "DocumentSession" WHERE "spaceId" = couple;
  DELETE FROM "DocumentSnapshot" WHERE "spaceId" = couple;
  DELETE FROM "SignedText" WHERE "spaceId" = couple;
  DELETE FROM "Change" WHERE "spaceId" = couple;
  DELETE FROM "Stream" WHERE "spaceId" = couple;
  UPDATE "Membership" SET "endedAt" = now() WHERE "coupleId" = couple;
  UPDATE "Couple" SET "endedAt" = now() WHERE id = couple;
  RETURN QUERY SELECT couple, other;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM twofold_crossing;
