-- Documents: texts that one person writes, or both at once. A document is a synchronised row; what is in it goes its own way
-- (docs/sync.md, D1 to D12), behind the same wall.

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "DocumentUpdate" (
    "spaceId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "DocumentUpdate_pkey" PRIMARY KEY ("spaceId","documentId","seq")
);

-- CreateTable
CREATE TABLE "DocumentSession" (
    "spaceId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "fromSeq" BIGINT NOT NULL,
    "toSeq" BIGINT NOT NULL,
    "authorId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "DocumentSession_pkey" PRIMARY KEY ("spaceId","documentId","fromSeq")
);

-- CreateTable
CREATE TABLE "DocumentSnapshot" (
    "spaceId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "clients" JSONB NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "DocumentSnapshot_pkey" PRIMARY KEY ("spaceId","documentId")
);

ALTER TABLE "Document" ADD CHECK (char_length(kind) BETWEEN 1 AND 60), ADD CHECK (char_length(about) <= 60);
CALL protect_table('Document');

ALTER TABLE "DocumentUpdate" ADD CHECK (seq >= 1);
ALTER TABLE "DocumentSession" ADD CHECK ("toSeq" >= "fromSeq"), ADD CHECK ("fromSeq" >= 1);

-- ── What is in a document: whose it is, its document says ────────────────────────────────────────────────────────────

CREATE FUNCTION may_write_document(p_space uuid, p_document uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM "Document" d WHERE d."spaceId" = p_space AND d.id = p_document
                          AND (d."ownerId" IS NULL OR d."ownerId" = app_user())) $$;

CREATE FUNCTION is_document(p_space uuid, p_document uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM "Document" d WHERE d."spaceId" = p_space AND d.id = p_document) $$;

-- What of the tail a session may stand for: rows of that author, from its first to its last.
CREATE FUNCTION is_tail_of(p_space uuid, p_document uuid, p_author uuid, p_from bigint, p_to bigint) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$ SELECT count(*) = CASE WHEN p_from = p_to THEN 1 ELSE 2 END FROM "DocumentUpdate" u
         WHERE u."spaceId" = p_space AND u."documentId" = p_document AND u."authorId" = p_author
           AND u.seq IN (p_from, p_to) $$;

CREATE FUNCTION is_in_a_session(p_space uuid, p_document uuid, p_author uuid, p_seq bigint) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM "DocumentSession" s WHERE s."spaceId" = p_space AND s."documentId" = p_document
                          AND s."authorId" = p_author AND p_seq BETWEEN s."fromSeq" AND s."toSeq") $$;

-- The seq of a document's last update; 0: it is empty.
CREATE FUNCTION document_head(p_space uuid, p_document uuid) RETURNS bigint LANGUAGE sql STABLE
  AS $$ SELECT greatest(
          (SELECT max(u.seq) FROM "DocumentUpdate" u WHERE u."spaceId" = p_space AND u."documentId" = p_document),
          (SELECT s.seq FROM "DocumentSnapshot" s WHERE s."spaceId" = p_space AND s."documentId" = p_document), 0) $$;

-- Read by whoever reads the space; written by whoever may write the document. An update is its author's, and goes only
-- into a session or with its document. A session may be of either, and is made of updates that are there: nobody writes
-- history in the other's name.
DO $$
DECLARE
  contents text;
  readable CONSTANT text := '"spaceId" = ANY ((SELECT my_spaces())::uuid[])';
  -- Whether the space is readable, it finds out by the policy of the document.
  writable CONSTANT text := 'may_write_document("spaceId", "documentId")';
  gone CONSTANT text := readable || ' AND NOT is_document("spaceId", "documentId")';
BEGIN
  FOREACH contents IN ARRAY ARRAY['DocumentUpdate', 'DocumentSession', 'DocumentSnapshot'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', contents);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', contents);
    EXECUTE format('CREATE POLICY reading ON %I FOR SELECT TO twofold_app USING (%s)', contents, readable);
    EXECUTE format('CREATE POLICY crossing ON %I TO twofold_crossing USING (true) WITH CHECK (true)', contents);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO twofold_app, twofold_crossing', contents);
  END LOOP;
  EXECUTE format('CREATE POLICY making ON "DocumentUpdate" FOR INSERT TO twofold_app
                    WITH CHECK ("authorId" = (SELECT app_user()) AND %s)', writable);
  EXECUTE format('CREATE POLICY removing ON "DocumentUpdate" FOR DELETE TO twofold_app
                    USING ((%s) OR (%s AND is_in_a_session("spaceId", "documentId", "authorId", seq)))', gone, writable);
  EXECUTE format('CREATE POLICY making ON "DocumentSession" FOR INSERT TO twofold_app
                    WITH CHECK (%s AND is_tail_of("spaceId", "documentId", "authorId", "fromSeq", "toSeq"))', writable);
  EXECUTE format('CREATE POLICY removing ON "DocumentSession" FOR DELETE TO twofold_app USING (%s)', gone);
  EXECUTE format('CREATE POLICY making ON "DocumentSnapshot" FOR INSERT TO twofold_app WITH CHECK (%s)', writable);
  EXECUTE format('CREATE POLICY changing ON "DocumentSnapshot" FOR UPDATE TO twofold_app USING (%s)', writable);
  EXECUTE format('CREATE POLICY removing ON "DocumentSnapshot" FOR DELETE TO twofold_app USING (%s)', gone);
END $$;
GRANT UPDATE (seq, clients, bytes) ON "DocumentSnapshot" TO twofold_app;

-- Puts an update at the end of a document, under the wall of who it says acts, and answers "done"; or why not:
-- "signed-out", "no-such-document", "not-yours", or "behind" where p_after is not its end any more. One call is a whole
-- transaction and one statement of one round trip; what it runs in turn sees all that was committed before it, so that the
-- end is read under the document's lock.
CREATE FUNCTION append_to_document(
    p_user uuid, p_session uuid, p_space uuid, p_document uuid, p_after bigint, p_bytes bytea)
  RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  head bigint;
BEGIN
  PERFORM set_config('app.user_id', p_user::text, true);
  IF NOT session_live(p_session, p_user) THEN RETURN 'signed-out'; END IF;
  -- Leaving and removing lock it whole; this lets compaction through.
  PERFORM FROM "Document" WHERE "spaceId" = p_space AND id = p_document FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN CASE WHEN is_document(p_space, p_document) THEN 'not-yours' ELSE 'no-such-document' END;
  END IF;
  SELECT max(seq) INTO head FROM "DocumentUpdate" WHERE "spaceId" = p_space AND "documentId" = p_document;
  IF coalesce(head, document_head(p_space, p_document)) <> p_after THEN RETURN 'behind'; END IF;
  INSERT INTO "DocumentUpdate" ("spaceId", "documentId", seq, "authorId", at, bytes)
  VALUES (p_space, p_document, p_after + 1, p_user, clock_timestamp(), p_bytes);
  RETURN 'done';
END $$;

-- ── Leaving ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Copies what is in a couple's documents to where leave_couple() has put the documents themselves, of one person.
CREATE FUNCTION copy_documents(p_salt text, p_person uuid, p_couple uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DocumentUpdate" ("spaceId", "documentId", seq, "authorId", at, bytes)
  SELECT d."spaceId", d.id, u.seq, u."authorId", u.at, u.bytes
    FROM "DocumentUpdate" u JOIN "Document" d ON d."spaceId" = p_person AND d.id = leaving_id(p_salt, u."documentId", p_person)
   WHERE u."spaceId" = p_couple;
  INSERT INTO "DocumentSession" ("spaceId", "documentId", "fromSeq", "toSeq", "authorId", "startedAt", "endedAt", bytes)
  SELECT d."spaceId", d.id, s."fromSeq", s."toSeq", s."authorId", s."startedAt", s."endedAt", s.bytes
    FROM "DocumentSession" s JOIN "Document" d ON d."spaceId" = p_person AND d.id = leaving_id(p_salt, s."documentId", p_person)
   WHERE s."spaceId" = p_couple;
  INSERT INTO "DocumentSnapshot" ("spaceId", "documentId", seq, clients, bytes)
  SELECT d."spaceId", d.id, s.seq, s.clients, s.bytes
    FROM "DocumentSnapshot" s JOIN "Document" d ON d."spaceId" = p_person AND d.id = leaving_id(p_salt, s."documentId", p_person)
   WHERE s."spaceId" = p_couple;
END $$;

REVOKE ALL ON FUNCTION may_write_document(uuid, uuid), is_document(uuid, uuid), document_head(uuid, uuid),
  is_tail_of(uuid, uuid, uuid, bigint, bigint), is_in_a_session(uuid, uuid, uuid, bigint),
  append_to_document(uuid, uuid, uuid, uuid, bigint, bytea), copy_documents(text, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION may_write_document(uuid, uuid), is_document(uuid, uuid), document_head(uuid, uuid),
  is_tail_of(uuid, uuid, uuid, bigint, bigint), is_in_a_session(uuid, uuid, uuid, bigint),
  append_to_document(uuid, uuid, uuid, uuid, bigint, bytea) TO twofold_app;
GRANT EXECUTE ON FUNCTION copy_documents(text, uuid, uuid) TO twofold_crossing;

-- As before, and with what is in documents: those are locked first, so that nobody is told "saved" of what is not copied.
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
  END LOOP;
  -- Nobody can read the We space any more: it is not kept.
  FOR synced IN SELECT * FROM synchronised_columns() LOOP
    EXECUTE format('DELETE FROM %I WHERE "spaceId" = $1', synced.name) USING couple;
  END LOOP;
  DELETE FROM "DocumentUpdate" WHERE "spaceId" = couple;
  DELETE FROM "DocumentSession" WHERE "spaceId" = couple;
  DELETE FROM "DocumentSnapshot" WHERE "spaceId" = couple;
  DELETE FROM "Change" WHERE "spaceId" = couple;
  DELETE FROM "Stream" WHERE "spaceId" = couple;
  UPDATE "Membership" SET "endedAt" = now() WHERE "coupleId" = couple;
  UPDATE "Couple" SET "endedAt" = now() WHERE id = couple;
  RETURN QUERY SELECT couple, other;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM twofold_crossing;
