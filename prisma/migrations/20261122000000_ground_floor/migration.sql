-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Couple" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Couple_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "coupleId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "slot" SMALLINT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("coupleId","userId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "inviterId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedBy" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stream" (
    "spaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "floor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Stream_pkey" PRIMARY KEY ("spaceId")
);

-- CreateTable
CREATE TABLE "Change" (
    "spaceId" UUID NOT NULL,
    "table" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "removed" BOOLEAN NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("spaceId","table","rowId")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "actorId" UUID NOT NULL,
    "commandId" UUID NOT NULL,
    "inputHash" BYTEA NOT NULL,
    "outcome" TEXT NOT NULL,
    "seqs" JSONB NOT NULL,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("actorId","commandId")
);

-- CreateTable
CREATE TABLE "Profile" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hue" SMALLINT NOT NULL,
    "zone" TEXT NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Block" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "localStart" TIMESTAMP(0) NOT NULL,
    "localEnd" TIMESTAMP(0) NOT NULL,
    "zone" TEXT,
    "allDay" BOOLEAN NOT NULL DEFAULT false,
    "startsAt" TIMESTAMPTZ(0) NOT NULL,
    "endsAt" TIMESTAMPTZ(0) NOT NULL,
    "rrule" TEXT,
    "protected" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'firm',

    CONSTRAINT "Block_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "BlockDetail" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "blockId" UUID NOT NULL,
    "originalLocalStart" TIMESTAMP(0),
    "title" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "soloKind" TEXT,

    CONSTRAINT "BlockDetail_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "BlockException" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "blockId" UUID NOT NULL,
    "originalLocalStart" TIMESTAMP(0) NOT NULL,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "localStart" TIMESTAMP(0),
    "localEnd" TIMESTAMP(0),
    "zone" TEXT,
    "startsAt" TIMESTAMPTZ(0),
    "endsAt" TIMESTAMPTZ(0),
    "protected" BOOLEAN,

    CONSTRAINT "BlockException_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "blockId" UUID NOT NULL,
    "originalLocalStart" TIMESTAMP(0),
    "localStart" TIMESTAMP(0) NOT NULL,
    "localEnd" TIMESTAMP(0) NOT NULL,
    "zone" TEXT,
    "startsAt" TIMESTAMPTZ(0) NOT NULL,
    "endsAt" TIMESTAMPTZ(0) NOT NULL,
    "by" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_userId_codeHash_key" ON "RecoveryCode"("userId", "codeHash");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_coupleId_slot_key" ON "Membership"("coupleId", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_codeHash_key" ON "Invitation"("codeHash");

-- CreateIndex
CREATE INDEX "Invitation_inviterId_idx" ON "Invitation"("inviterId");

-- CreateIndex
CREATE INDEX "Change_spaceId_seq_idx" ON "Change"("spaceId", "seq");

-- CreateIndex
CREATE INDEX "Block_spaceId_startsAt_idx" ON "Block"("spaceId", "startsAt");

-- CreateIndex
CREATE INDEX "BlockDetail_spaceId_blockId_idx" ON "BlockDetail"("spaceId", "blockId");

-- CreateIndex
CREATE UNIQUE INDEX "BlockException_spaceId_blockId_originalLocalStart_key" ON "BlockException"("spaceId", "blockId", "originalLocalStart");

-- CreateIndex
CREATE INDEX "Proposal_spaceId_blockId_idx" ON "Proposal"("spaceId", "blockId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_coupleId_fkey" FOREIGN KEY ("coupleId") REFERENCES "Couple"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ════ The wall ═══════════════════════════════════════════════════════════════════════════════════════════════════════
-- Everything below is what Prisma's language cannot say. The roles are made before the first migration (lib/db/roles.ts):
--   the owner            runs this; serves nobody
--   twofold_app          serves people's rows, always under row-level security
--   twofold_auth         sees the sign-in tables and nothing else
--   twofold_crossing     cannot log in; owns the few functions that act across the wall
--   twofold_backup       reads everything, for backups alone

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO twofold_app, twofold_auth, twofold_crossing;
GRANT CREATE ON SCHEMA public TO twofold_crossing; -- taken back below

-- ── Who acts, and where they are ─────────────────────────────────────────────────────────────────────────────────────

-- A pooled connection keeps an empty string where a transaction had set a value: hence nullif.
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

-- The couple a person is in now. A function, because a policy that reads a table under its own policy recurses.
CREATE FUNCTION my_couple() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "coupleId" FROM "Membership" WHERE "userId" = app_user() AND "endedAt" IS NULL $$;

-- It stands in every policy, several times in a statement: hence not by my_couple(), and who acts found out once.
CREATE FUNCTION my_spaces() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me CONSTANT uuid := app_user();
  couple CONSTANT uuid := (SELECT "coupleId" FROM "Membership" WHERE "userId" = me AND "endedAt" IS NULL);
BEGIN
  RETURN array_remove(ARRAY[couple, me], NULL);
END $$;

CREATE FUNCTION session_live(p_session uuid, p_user uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM "Session" WHERE id = p_session AND "userId" = p_user
                         AND "revokedAt" IS NULL AND "expiresAt" > now()) $$;

-- An expected "no" of a function, as lib/db/refusals.ts reads it.
CREATE FUNCTION refuse(p_code text) RETURNS void LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'TF001', MESSAGE = p_code; END $$;

-- Fails a transaction whose write the wall has silently narrowed: an UPDATE or DELETE does not complain by itself.
CREATE FUNCTION expect_rows(p_actual bigint, p_expected bigint) RETURNS void LANGUAGE plpgsql
  AS $$ BEGIN IF p_actual <> p_expected THEN PERFORM refuse('not-yours'); END IF; END $$;

-- UUIDv7, also where PostgreSQL has no uuidv7() (before 18).
CREATE FUNCTION uuid_at(p_random uuid, p_at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(set_bit(set_bit(overlay(uuid_send(p_random)
               PLACING substring(int8send(floor(extract(epoch FROM p_at) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
               52, 1), 53, 1), 'hex')::uuid $$;
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE
  AS $$ SELECT uuid_at(gen_random_uuid(), clock_timestamp()) $$;

-- ── One policy text for every synchronised table ─────────────────────────────────────────────────────────────────────
-- Readable: its space is me, or a couple I am in now. Writable: readable, and its owner is me or nobody. Inserted by me
-- in my own name. The four base columns are never granted for UPDATE.

CREATE PROCEDURE protect_table(p_table text) LANGUAGE plpgsql AS $$
DECLARE
  readable CONSTANT text := '"spaceId" = ANY ((SELECT my_spaces())::uuid[])';
  writable CONSTANT text := readable || ' AND ("ownerId" IS NULL OR "ownerId" = (SELECT app_user()))';
  changing text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') INTO changing FROM pg_attribute
   WHERE attrelid = format('public.%I', p_table)::regclass AND attnum > 0 AND NOT attisdropped
     AND attname NOT IN ('id', 'spaceId', 'ownerId', 'authorId');
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', p_table);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format('CREATE POLICY reading ON %I FOR SELECT TO twofold_app USING (%s)', p_table, readable);
  EXECUTE format('CREATE POLICY making ON %I FOR INSERT TO twofold_app WITH CHECK (%s AND "authorId" = (SELECT app_user()))',
                 p_table, writable);
  EXECUTE format('CREATE POLICY changing ON %I FOR UPDATE TO twofold_app USING (%s) WITH CHECK (%s)',
                 p_table, writable, writable);
  EXECUTE format('CREATE POLICY removing ON %I FOR DELETE TO twofold_app USING (%s)', p_table, writable);
  EXECUTE format('CREATE POLICY crossing ON %I TO twofold_crossing USING (true) WITH CHECK (true)', p_table);
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO twofold_app', p_table);
  EXECUTE format('GRANT UPDATE (%s) ON %I TO twofold_app', changing, p_table);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO twofold_crossing', p_table);
END $$;

CALL protect_table('Profile');
CALL protect_table('Block');
CALL protect_table('BlockDetail');
CALL protect_table('BlockException');
CALL protect_table('Proposal');

-- ── Streams, the change index, receipts ──────────────────────────────────────────────────────────────────────────────

ALTER TABLE "Stream" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Stream" FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON "Stream" FOR SELECT TO twofold_app USING ("spaceId" = ANY ((SELECT my_spaces())::uuid[]));
CREATE POLICY opening ON "Stream" FOR INSERT TO twofold_app
  WITH CHECK ("spaceId" = (SELECT app_user()) AND kind = 'i' AND seq = 0 AND floor = 0);
CREATE POLICY bumping ON "Stream" FOR UPDATE TO twofold_app USING ("spaceId" = ANY ((SELECT my_spaces())::uuid[]));
CREATE POLICY crossing ON "Stream" TO twofold_crossing USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (seq) ON "Stream" TO twofold_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Stream" TO twofold_crossing;
ALTER TABLE "Stream" ADD CHECK (kind IN ('we', 'i'));

ALTER TABLE "Change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Change" FORCE ROW LEVEL SECURITY;
CREATE POLICY indexing ON "Change" TO twofold_app USING ("spaceId" = ANY ((SELECT my_spaces())::uuid[]));
CREATE POLICY crossing ON "Change" TO twofold_crossing USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (seq, removed) ON "Change" TO twofold_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Change" TO twofold_crossing;

ALTER TABLE "Receipt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Receipt" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Receipt" TO twofold_app USING ("actorId" = (SELECT app_user()));
CREATE POLICY crossing ON "Receipt" TO twofold_crossing USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "Receipt" TO twofold_app;
GRANT SELECT, DELETE ON "Receipt" TO twofold_crossing;

-- ── Sign-in and the couple ───────────────────────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON "User", "Session", "RecoveryCode" TO twofold_auth;
GRANT SELECT ON "Session" TO twofold_crossing;

ALTER TABLE "Couple" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Couple" FORCE ROW LEVEL SECURITY;
CREATE POLICY crossing ON "Couple" TO twofold_crossing USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "Couple" TO twofold_crossing;

ALTER TABLE "Membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY crossing ON "Membership" TO twofold_crossing USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "Membership" TO twofold_crossing;
ALTER TABLE "Membership" ADD CHECK (slot IN (1, 2));
CREATE UNIQUE INDEX "Membership_one_couple_at_a_time" ON "Membership" ("userId") WHERE "endedAt" IS NULL;

ALTER TABLE "Invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Invitation" TO twofold_app USING ("inviterId" = (SELECT app_user()));
CREATE POLICY crossing ON "Invitation" TO twofold_crossing USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("cancelledAt") ON "Invitation" TO twofold_app;
GRANT SELECT, UPDATE ON "Invitation" TO twofold_crossing;

-- ── The last guard of what rows may hold; lib/*/schema.ts says the same in words ─────────────────────────────────────

ALTER TABLE "Profile" ADD CHECK (hue BETWEEN 1 AND 8), ADD CHECK (char_length(name) BETWEEN 1 AND 60),
  ADD CHECK (char_length(zone) <= 64);
CREATE UNIQUE INDEX "Profile_one_each" ON "Profile" ("spaceId", "ownerId");
ALTER TABLE "Block" ADD CHECK ("endsAt" > "startsAt"), ADD CHECK (status IN ('firm', 'proposed')),
  ADD CHECK (char_length(rrule) <= 1000), ADD CHECK (char_length(zone) <= 64);
ALTER TABLE "BlockDetail" ADD CHECK (char_length(title) <= 200), ADD CHECK (char_length(notes) <= 10000),
  ADD CHECK (char_length(place) <= 200), ADD CHECK ("soloKind" IN ('pursuits', 'friends', 'inner-life', 'rest'));
CREATE UNIQUE INDEX "BlockDetail_one_per_target" ON "BlockDetail" ("spaceId", "blockId", "originalLocalStart") NULLS NOT DISTINCT;
ALTER TABLE "BlockException" ADD CHECK ("endsAt" > "startsAt");
ALTER TABLE "Proposal" ADD CHECK ("endsAt" > "startsAt"),
  ADD CHECK (state IN ('open', 'accepted', 'declined', 'countered', 'withdrawn'));
CREATE UNIQUE INDEX "Proposal_one_open_per_target" ON "Proposal" ("spaceId", "blockId", "originalLocalStart")
  NULLS NOT DISTINCT WHERE state = 'open';

-- ── Crossing functions ───────────────────────────────────────────────────────────────────────────────────────────────

-- Raises the counter of a stream whose lock is held, and answers with its new value.
CREATE FUNCTION bump(p_space uuid) RETURNS bigint LANGUAGE sql
  AS $$ UPDATE "Stream" SET seq = seq + 1 WHERE "spaceId" = p_space RETURNING seq $$;

CREATE FUNCTION index_change(p_space uuid, p_table text, p_row uuid, p_seq bigint, p_removed boolean) RETURNS void
  LANGUAGE sql AS $$
    INSERT INTO "Change" ("spaceId", "table", "rowId", seq, removed) VALUES (p_space, p_table, p_row, p_seq, p_removed)
    ON CONFLICT ("spaceId", "table", "rowId") DO UPDATE SET seq = excluded.seq, removed = excluded.removed $$;

-- What whoever holds the link or the code may see before accepting: who invites, and whether it still holds.
CREATE FUNCTION look_at_invitation(p_token_hash bytea, p_code_hash bytea)
  RETURNS TABLE (id uuid, "inviterId" uuid, name text, hue smallint, zone text, state text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT i.id, i."inviterId", p.name, p.hue, p.zone,
           CASE WHEN i."acceptedAt" IS NOT NULL THEN 'used' WHEN i."cancelledAt" IS NOT NULL THEN 'cancelled'
                WHEN i."expiresAt" <= now() THEN 'expired' ELSE 'open' END
      FROM "Invitation" i JOIN "Profile" p ON p."ownerId" = i."inviterId"
     WHERE i."tokenHash" = p_token_hash OR i."codeHash" = p_code_hash $$;

-- Makes a couple of the inviter and me: two memberships, a We stream, and our two profiles moved into We.
CREATE FUNCTION accept_invitation(p_invitation_id uuid, p_token_hash bytea, p_code_hash bytea, p_hue smallint)
  RETURNS TABLE ("coupleId" uuid, "inviterId" uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  me CONSTANT uuid := app_user();
  couple CONSTANT uuid := new_id();
  inviter uuid;
  invitation "Invitation";
  profile "Profile";
  their_hue smallint;
  person uuid;
  made uuid;
BEGIN
  SELECT i."inviterId" INTO inviter FROM "Invitation" i
   WHERE i.id = p_invitation_id AND (i."tokenHash" = p_token_hash OR i."codeHash" = p_code_hash);
  IF me IS NULL OR inviter IS NULL THEN PERFORM refuse('invitation-unknown'); END IF;
  IF inviter = me THEN PERFORM refuse('invitation-own'); END IF;
  -- Both people's streams first, in the order every lock is taken in: of two that would pair at once, one waits here and
  -- sees afterwards what the other has done.
  PERFORM FROM "Stream" WHERE "spaceId" IN (me, inviter) ORDER BY "spaceId" FOR UPDATE;
  SELECT * INTO invitation FROM "Invitation" i WHERE i.id = p_invitation_id FOR UPDATE;
  IF invitation."acceptedAt" IS NOT NULL THEN PERFORM refuse('invitation-used'); END IF;
  IF invitation."cancelledAt" IS NOT NULL THEN PERFORM refuse('invitation-cancelled'); END IF;
  IF invitation."expiresAt" <= now() THEN PERFORM refuse('invitation-expired'); END IF;
  IF EXISTS (SELECT FROM "Membership" WHERE "userId" = me AND "endedAt" IS NULL) THEN
    PERFORM refuse('already-paired');
  END IF;
  IF EXISTS (SELECT FROM "Membership" WHERE "userId" = inviter AND "endedAt" IS NULL) THEN
    PERFORM refuse('inviter-paired');
  END IF;
  SELECT hue INTO their_hue FROM "Profile" WHERE "spaceId" = inviter AND "ownerId" = "spaceId";
  SELECT * INTO profile FROM "Profile" WHERE "spaceId" = me AND "ownerId" = me;
  IF their_hue IS NULL OR profile.id IS NULL THEN PERFORM refuse('not-introduced'); END IF;
  IF coalesce(p_hue, profile.hue) = their_hue THEN PERFORM refuse('hue-taken'); END IF;
  IF p_hue IS NOT NULL AND p_hue NOT BETWEEN 1 AND 8 THEN PERFORM refuse('malformed'); END IF;

  INSERT INTO "Couple" (id) VALUES (couple);
  INSERT INTO "Membership" ("coupleId", "userId", slot) VALUES (couple, inviter, 1), (couple, me, 2);
  INSERT INTO "Stream" ("spaceId", kind, seq) VALUES (couple, 'we', 1);
  FOREACH person IN ARRAY ARRAY[inviter, me] LOOP
    DELETE FROM "Profile" WHERE "spaceId" = person AND "ownerId" = person RETURNING * INTO profile;
    PERFORM index_change(person, 'Profile', profile.id, bump(person), true);
    made := new_id();
    INSERT INTO "Profile" (id, "spaceId", "ownerId", "authorId", name, hue, zone)
    VALUES (made, couple, person, person, profile.name,
            CASE WHEN person = me THEN coalesce(p_hue, profile.hue) ELSE profile.hue END, profile.zone);
    PERFORM index_change(couple, 'Profile', made, 1, false);
  END LOOP;
  UPDATE "Invitation" SET "acceptedAt" = now(), "acceptedBy" = me WHERE id = invitation.id;
  UPDATE "Invitation" SET "cancelledAt" = now()
   WHERE "inviterId" IN (me, inviter) AND "acceptedAt" IS NULL AND "cancelledAt" IS NULL;
  RETURN QUERY SELECT couple, inviter;
END $$;

-- The id a We row has in a leaver's I space: new, and the same wherever the row is referred to. The salt lives as long
-- as the call.
CREATE FUNCTION leaving_id(p_salt text, p_old uuid, p_person uuid) RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT uuid_at(overlay(overlay(md5(p_salt || p_old || p_person) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid,
                       transaction_timestamp()) $$;

-- Closes the couple for good. Rows with an owner return to that person; joint rows are copied into both I spaces; all
-- under new ids. A column named <table>Id refers to a row of that table, and is re-pointed when that row moved.
CREATE FUNCTION leave_couple() RETURNS TABLE ("coupleId" uuid, "otherId" uuid)
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
  END LOOP;
  -- Nobody can read the We space any more: it is not kept.
  FOR synced IN SELECT * FROM synchronised_columns() LOOP
    EXECUTE format('DELETE FROM %I WHERE "spaceId" = $1', synced.name) USING couple;
  END LOOP;
  DELETE FROM "Change" WHERE "spaceId" = couple;
  DELETE FROM "Stream" WHERE "spaceId" = couple;
  UPDATE "Membership" SET "endedAt" = now() WHERE "coupleId" = couple;
  UPDATE "Couple" SET "endedAt" = now() WHERE id = couple;
  RETURN QUERY SELECT couple, other;
END $$;

-- For each synchronised table, the pieces of SQL that leaving needs: its own columns; the same, re-pointed, for a copy
-- out of We; and the assignments and condition that re-point the rows which are in I already (where the same id names a
-- row in I too, that one was meant). $1 to $3 are the salt, the person and the couple.
CREATE FUNCTION synchronised_columns()
  RETURNS TABLE (name text, columns text, copied text, repointed text, refers text)
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH own AS (
      SELECT c.relname::text AS name, a.attname::text AS column, a.attnum, r.relname::text AS referred,
             format('EXISTS (SELECT FROM %I r WHERE r."spaceId" = $3 AND r.id = t.%I)', r.relname, a.attname) AS was_ours,
             format('NOT EXISTS (SELECT FROM %I r WHERE r."spaceId" = $2 AND r.id = t.%I)', r.relname, a.attname) AS not_mine
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_class r ON r.relnamespace = c.relnamespace AND r.relkind = 'r' AND a.attname LIKE '%Id'
             AND r.relname = upper(left(a.attname, 1)) || left(substr(a.attname, 2), -2)
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND (SELECT count(*) FROM pg_attribute b WHERE b.attrelid = c.oid AND NOT b.attisdropped
                AND b.attname IN ('id', 'spaceId', 'ownerId', 'authorId')) = 4
         AND a.attname NOT IN ('id', 'spaceId', 'ownerId', 'authorId'))
    SELECT name,
           string_agg(format(', %I', "column"), '' ORDER BY attnum),
           string_agg(CASE WHEN referred IS NULL THEN format(', t.%I', "column")
                      ELSE format(', CASE WHEN %s THEN leaving_id($1, t.%I, $2) ELSE t.%I END', was_ours, "column", "column")
                      END, '' ORDER BY attnum),
           string_agg(format('%I = CASE WHEN %s AND %s THEN leaving_id($1, t.%I, $2) ELSE t.%I END',
                             "column", was_ours, not_mine, "column", "column"), ', ') FILTER (WHERE referred IS NOT NULL),
           string_agg(format('%s AND %s', was_ours, not_mine), ' OR ') FILTER (WHERE referred IS NOT NULL)
      FROM own GROUP BY name ORDER BY name $$;

-- Forgets what no client can need: removals more than p_keep changes ago, and receipts older (in days) than the oldest
-- command that is still accepted.
CREATE FUNCTION tidy(p_keep bigint, p_days integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A stream that is busy waits for another day: it is tidying that must not wait, or hold two locks out of order.
  UPDATE "Stream" s SET floor = s.seq - p_keep
    FROM (SELECT "spaceId" FROM "Stream" WHERE seq - p_keep > floor FOR UPDATE SKIP LOCKED) idle
   WHERE s."spaceId" = idle."spaceId";
  DELETE FROM "Change" c USING "Stream" s WHERE s."spaceId" = c."spaceId" AND c.removed AND c.seq <= s.floor;
  DELETE FROM "Receipt" WHERE "commandId" < uuid_at('00000000-0000-4000-8000-000000000000', now() - make_interval(days => p_days));
END $$;

REVOKE ALL ON ALL ROUTINES IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_user(), my_couple(), my_spaces(), session_live(uuid, uuid), refuse(text),
  expect_rows(bigint, bigint), look_at_invitation(bytea, bytea),
  accept_invitation(uuid, bytea, bytea, smallint), leave_couple(), tidy(bigint, integer) TO twofold_app;
GRANT EXECUTE ON FUNCTION app_user(), my_couple(), refuse(text), uuid_at(uuid, timestamptz), new_id(), bump(uuid),
  index_change(uuid, text, uuid, bigint, boolean), leaving_id(text, uuid, uuid), synchronised_columns() TO twofold_crossing;

ALTER FUNCTION my_couple() OWNER TO twofold_crossing;
ALTER FUNCTION my_spaces() OWNER TO twofold_crossing;
ALTER FUNCTION session_live(uuid, uuid) OWNER TO twofold_crossing;
ALTER FUNCTION look_at_invitation(bytea, bytea) OWNER TO twofold_crossing;
ALTER FUNCTION accept_invitation(uuid, bytea, bytea, smallint) OWNER TO twofold_crossing;
ALTER FUNCTION leave_couple() OWNER TO twofold_crossing;
ALTER FUNCTION tidy(bigint, integer) OWNER TO twofold_crossing;
REVOKE CREATE ON SCHEMA public FROM twofold_crossing;
