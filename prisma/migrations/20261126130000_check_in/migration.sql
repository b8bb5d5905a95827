-- The weekly check-in: what each brings is in their own I until both are ready; then reveal_check_in() carries it into We.

-- CreateTable
CREATE TABLE "Jotting" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "conversation" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "jottedAt" TIMESTAMPTZ(0) NOT NULL,
    "checkInId" UUID,

    CONSTRAINT "Jotting_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "conversation" TEXT NOT NULL,
    "blockId" UUID,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "conversation" TEXT NOT NULL,
    "step" TEXT NOT NULL DEFAULT 'prepare',
    "at" SMALLINT NOT NULL DEFAULT 0,
    "begins" UUID NOT NULL,
    "movedAt" TIMESTAMPTZ(0) NOT NULL,
    "pausedUntil" TIMESTAMPTZ(0),
    "pausedBy" UUID,
    "waiting" BOOLEAN NOT NULL DEFAULT true,
    "reachStart" TIMESTAMPTZ(0) NOT NULL,
    "reachEnd" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Readiness" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "Readiness_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Brought" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "rank" SMALLINT NOT NULL,

    CONSTRAINT "Brought_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Understanding" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "broughtId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "round" SMALLINT NOT NULL,

    CONSTRAINT "Understanding_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "NeedAnswer" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "broughtId" UUID NOT NULL,
    "round" SMALLINT NOT NULL,
    "heard" BOOLEAN NOT NULL,

    CONSTRAINT "NeedAnswer_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "conversation" TEXT NOT NULL,
    "broughtId" UUID,
    "words" TEXT NOT NULL,
    "blockId" UUID,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "AgreementAnswer" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "AgreementAnswer_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "CheckInFelt" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "felt" SMALLINT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CheckInFelt_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_spaceId_conversation_key" ON "Conversation"("spaceId", "conversation");

-- CreateIndex
CREATE UNIQUE INDEX "Readiness_spaceId_checkInId_ownerId_key" ON "Readiness"("spaceId", "checkInId", "ownerId");

-- CreateIndex
CREATE INDEX "Brought_spaceId_checkInId_idx" ON "Brought"("spaceId", "checkInId");

-- CreateIndex
CREATE UNIQUE INDEX "Understanding_spaceId_broughtId_ownerId_key" ON "Understanding"("spaceId", "broughtId", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "NeedAnswer_spaceId_broughtId_ownerId_key" ON "NeedAnswer"("spaceId", "broughtId", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementAnswer_spaceId_checkInId_agreementId_ownerId_key" ON "AgreementAnswer"("spaceId", "checkInId", "agreementId", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "CheckInFelt_spaceId_checkInId_key" ON "CheckInFelt"("spaceId", "checkInId");

ALTER TABLE "Jotting" ADD CHECK (conversation IN ('weekly', 'monthly', 'quarterly')),
  ADD CHECK (kind IN ('appreciation', 'closeness', 'independence', 'adjustment')),
  ADD CHECK (char_length(words) BETWEEN 1 AND 2000);
ALTER TABLE "Conversation" ADD CHECK (conversation IN ('weekly', 'monthly', 'quarterly'));
ALTER TABLE "CheckIn" ADD CHECK (conversation IN ('weekly', 'monthly', 'quarterly')),
  ADD CHECK (step IN ('prepare', 'review', 'appreciations', 'needs', 'adjustments', 'close', 'ended')),
  ADD CHECK (at >= 0), ADD CHECK ("reachEnd" > "reachStart");
CREATE INDEX "CheckIn_short" ON "CheckIn" ("spaceId", "reachStart") WHERE "reachEnd" - "reachStart" <= interval '8 days';
CREATE INDEX "CheckIn_long" ON "CheckIn" ("spaceId", "reachEnd") WHERE "reachEnd" - "reachStart" > interval '8 days';
CREATE INDEX "CheckIn_waiting" ON "CheckIn" ("spaceId") WHERE waiting;
ALTER TABLE "Readiness" ADD CHECK (state IN ('ready', 'later'));
ALTER TABLE "Brought" ADD CHECK (kind IN ('appreciation', 'closeness', 'independence', 'adjustment')),
  ADD CHECK (char_length(words) BETWEEN 1 AND 2000);
ALTER TABLE "Understanding" ADD CHECK (char_length(words) <= 2000), ADD CHECK (round BETWEEN 1 AND 100);
ALTER TABLE "NeedAnswer" ADD CHECK (round BETWEEN 1 AND 100);
ALTER TABLE "Agreement" ADD CHECK (conversation IN ('weekly', 'monthly', 'quarterly')),
  ADD CHECK (char_length(words) BETWEEN 1 AND 500);
ALTER TABLE "AgreementAnswer" ADD CHECK (answer IN ('kept', 'partly', 'not', 'carry', 'let-go'));
ALTER TABLE "CheckInFelt" ADD CHECK (felt BETWEEN 1 AND 5), ADD CHECK (char_length(words) <= 2000);
CALL protect_table('Jotting');
CALL protect_table('Conversation');
CALL protect_table('CheckIn');
CALL protect_table('Readiness');
CALL protect_table('Brought');
CALL protect_table('Understanding');
CALL protect_table('NeedAnswer');
CALL protect_table('Agreement');
CALL protect_table('AgreementAnswer');
CALL protect_table('CheckInFelt');

-- Carries what both sealed for a check-in from each one's I into We, once both say that they are ready. That a person is
-- ready is a row which the wall lets only that person make, and what they sealed is in their I: nobody can force it. Does
-- nothing, and answers with no rows, where one of the two is not ready or it is revealed already. Whoever calls it may be
-- told of all of its changes: of the other's I these are ids that are gone, without contents.
CREATE FUNCTION reveal_check_in(p_check_in uuid)
  RETURNS TABLE ("spaceId" uuid, seq bigint, changes jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  couple CONSTANT uuid := my_couple();
  people uuid[];
  person uuid;
  meeting "CheckIn";
  sealed "Jotting";
  brought "Brought";
  shown jsonb := '[]';
  gone jsonb;
  ours bigint;
  theirs bigint;
BEGIN
  IF couple IS NULL THEN PERFORM refuse('alone'); END IF;
  -- We before I, as every lock is taken: whoever says, or takes back, that they are ready waits here.
  PERFORM FROM "Stream" s WHERE s."spaceId" = couple FOR UPDATE;
  SELECT array_agg(m."userId" ORDER BY m."userId") INTO people
    FROM "Membership" m WHERE m."coupleId" = couple AND m."endedAt" IS NULL;
  SELECT * INTO meeting FROM "CheckIn" c WHERE c."spaceId" = couple AND c.id = p_check_in;
  IF meeting.id IS NULL OR meeting.step <> 'prepare' OR meeting."reachEnd" <= now() THEN RETURN; END IF;
  IF (SELECT count(DISTINCT r."ownerId") FROM "Readiness" r
       WHERE r."spaceId" = couple AND r."checkInId" = p_check_in AND r.state = 'ready'
         AND r."ownerId" = ANY (people) AND r."authorId" = r."ownerId") < 2 THEN RETURN; END IF;
  PERFORM FROM "Stream" s WHERE s."spaceId" = ANY (people) ORDER BY s."spaceId" FOR UPDATE;

  ours := bump(couple);
  FOREACH person IN ARRAY people LOOP
    gone := '[]';
    FOR sealed IN SELECT * FROM "Jotting" j WHERE j."spaceId" = person AND j."ownerId" = person
                     AND j."checkInId" = p_check_in ORDER BY j.kind, j.id LOOP
      brought := NULL;
      INSERT INTO "Brought" (id, "spaceId", "ownerId", "authorId", "checkInId", kind, words, rank)
      VALUES (new_id(), couple, person, person, p_check_in, sealed.kind, sealed.words, jsonb_array_length(gone))
      RETURNING * INTO brought;
      PERFORM index_change(couple, 'Brought', brought.id, ours, false);
      shown := shown || jsonb_build_object('table', 'Brought', 'put', to_jsonb(brought));
      gone := gone || jsonb_build_object('table', 'Jotting',
        'remove', jsonb_build_object('spaceId', person, 'id', sealed.id));
    END LOOP;
    IF jsonb_array_length(gone) > 0 THEN
      theirs := bump(person);
      PERFORM index_change(person, 'Jotting', (one -> 'remove' ->> 'id')::uuid, theirs, true)
         FROM jsonb_array_elements(gone) AS one;
      DELETE FROM "Jotting" j WHERE j."spaceId" = person AND j."ownerId" = person AND j."checkInId" = p_check_in;
      RETURN QUERY SELECT person, theirs, gone;
    END IF;
  END LOOP;
  UPDATE "CheckIn" c SET step = 'review', at = 0, "movedAt" = now()
   WHERE c."spaceId" = couple AND c.id = p_check_in RETURNING * INTO meeting;
  PERFORM index_change(couple, 'CheckIn', p_check_in, ours, false);
  shown := shown || jsonb_build_object('table', 'CheckIn', 'put', to_jsonb(meeting), 'changed', true);
  RETURN QUERY SELECT couple, ours, shown;
END $$;

REVOKE ALL ON FUNCTION reveal_check_in(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reveal_check_in(uuid) TO twofold_app;
GRANT CREATE ON SCHEMA public TO twofold_crossing; -- taken back below
ALTER FUNCTION reveal_check_in(uuid) OWNER TO twofold_crossing;
REVOKE CREATE ON SCHEMA public FROM twofold_crossing;
