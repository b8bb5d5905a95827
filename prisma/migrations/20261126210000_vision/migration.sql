-- The vision: what seems settled and what a decision is weighed by, sealed in each one's I until both are ready to open it.

-- CreateTable
CREATE TABLE "Envelope" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(0),

    CONSTRAINT "Envelope_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Seal" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "envelopeId" UUID NOT NULL,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Slip" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "envelopeId" UUID,
    "topic" TEXT,
    "option" SMALLINT,
    "leaning" TEXT,
    "words" TEXT NOT NULL,

    CONSTRAINT "Slip_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Opened" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "envelopeId" UUID NOT NULL,
    "topic" TEXT,
    "option" SMALLINT,
    "leaning" TEXT,
    "words" TEXT NOT NULL,
    "rank" SMALLINT NOT NULL,

    CONSTRAINT "Opened_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Seal_spaceId_envelopeId_ownerId_key" ON "Seal"("spaceId", "envelopeId", "ownerId");

-- CreateIndex
CREATE INDEX "Slip_spaceId_envelopeId_idx" ON "Slip"("spaceId", "envelopeId");

-- CreateIndex
CREATE INDEX "Opened_spaceId_envelopeId_idx" ON "Opened"("spaceId", "envelopeId");

ALTER TABLE "Envelope" ADD CHECK (kind IN ('settled', 'decision'));
-- Either something that seems settled, of a topic, or what is said of an option.
ALTER TABLE "Slip" ADD CHECK (topic IN ('home', 'children', 'work', 'family', 'money')),
  ADD CHECK (option BETWEEN 0 AND 5), ADD CHECK (leaning IN ('toward', 'neither', 'away')),
  ADD CHECK ((topic IS NULL) <> (option IS NULL) AND (option IS NULL) = (leaning IS NULL)),
  ADD CHECK (char_length(words) <= 1000);
ALTER TABLE "Opened" ADD CHECK (topic IN ('home', 'children', 'work', 'family', 'money')),
  ADD CHECK (option BETWEEN 0 AND 5), ADD CHECK (leaning IN ('toward', 'neither', 'away')),
  ADD CHECK ((topic IS NULL) <> (option IS NULL) AND (option IS NULL) = (leaning IS NULL)),
  ADD CHECK (char_length(words) <= 1000);
CALL protect_table('Envelope');
CALL protect_table('Seal');
CALL protect_table('Slip');
CALL protect_table('Opened');

-- Carries what both put into an envelope from each one's I into We, once both have sealed it. A seal is a row which the wall
-- lets only that person make, and what is in the envelope is in their I: nobody can force it. Does nothing, and answers with
-- no rows, where one of the two has not sealed it or it is open already. What the caller is told of the other's I are ids
-- that are gone, without contents.
CREATE FUNCTION open_envelope(p_envelope uuid)
  RETURNS TABLE ("spaceId" uuid, seq bigint, changes jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  couple CONSTANT uuid := my_couple();
  people uuid[];
  person uuid;
  envelope "Envelope";
  slip "Slip";
  opened "Opened";
  shown jsonb := '[]';
  gone jsonb;
  ours bigint;
  theirs bigint;
BEGIN
  IF couple IS NULL THEN PERFORM refuse('alone'); END IF;
  -- We before I, as every lock is taken: whoever seals it, or takes that back, waits here.
  PERFORM FROM "Stream" s WHERE s."spaceId" = couple FOR UPDATE;
  SELECT array_agg(m."userId" ORDER BY m."userId") INTO people
    FROM "Membership" m WHERE m."coupleId" = couple AND m."endedAt" IS NULL;
  SELECT * INTO envelope FROM "Envelope" e WHERE e."spaceId" = couple AND e.id = p_envelope;
  IF envelope.id IS NULL OR envelope."openedAt" IS NOT NULL THEN RETURN; END IF;
  IF (SELECT count(DISTINCT l."ownerId") FROM "Seal" l
       WHERE l."spaceId" = couple AND l."envelopeId" = p_envelope
         AND l."ownerId" = ANY (people) AND l."authorId" = l."ownerId") < 2 THEN RETURN; END IF;
  PERFORM FROM "Stream" s WHERE s."spaceId" = ANY (people) ORDER BY s."spaceId" FOR UPDATE;

  ours := bump(couple);
  FOREACH person IN ARRAY people LOOP
    gone := '[]';
    FOR slip IN SELECT * FROM "Slip" p WHERE p."spaceId" = person AND p."ownerId" = person
                   AND p."envelopeId" = p_envelope ORDER BY p.topic, p.option, p.id LOOP
      opened := NULL;
      INSERT INTO "Opened" (id, "spaceId", "ownerId", "authorId", "envelopeId", topic, option, leaning, words, rank)
      VALUES (new_id(), couple, person, person, p_envelope, slip.topic, slip.option, slip.leaning, slip.words,
              jsonb_array_length(gone))
      RETURNING * INTO opened;
      PERFORM index_change(couple, 'Opened', opened.id, ours, false);
      shown := shown || jsonb_build_object('table', 'Opened', 'put', to_jsonb(opened));
      gone := gone || jsonb_build_object('table', 'Slip',
        'remove', jsonb_build_object('spaceId', person, 'id', slip.id));
    END LOOP;
    IF jsonb_array_length(gone) > 0 THEN
      theirs := bump(person);
      PERFORM index_change(person, 'Slip', (one -> 'remove' ->> 'id')::uuid, theirs, true)
         FROM jsonb_array_elements(gone) AS one;
      DELETE FROM "Slip" p WHERE p."spaceId" = person AND p."ownerId" = person AND p."envelopeId" = p_envelope;
      RETURN QUERY SELECT person, theirs, gone;
    END IF;
  END LOOP;
  UPDATE "Envelope" e SET "openedAt" = now()
   WHERE e."spaceId" = couple AND e.id = p_envelope RETURNING * INTO envelope;
  PERFORM index_change(couple, 'Envelope', p_envelope, ours, false);
  shown := shown || jsonb_build_object('table', 'Envelope', 'put', to_jsonb(envelope), 'changed', true);
  RETURN QUERY SELECT couple, ours, shown;
END $$;

REVOKE ALL ON FUNCTION open_envelope(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_envelope(uuid) TO twofold_app;
GRANT CREATE ON SCHEMA public TO twofold_crossing; -- taken back below
ALTER FUNCTION open_envelope(uuid) OWNER TO twofold_crossing;
REVOKE CREATE ON SCHEMA public FROM twofold_crossing;

-- CreateTable
CREATE TABLE "Sharing" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "areas" TEXT NOT NULL,
    "begins" UUID NOT NULL,
    "proposedBy" UUID NOT NULL,
    "step" TEXT NOT NULL DEFAULT 'proposed',
    "at" SMALLINT NOT NULL DEFAULT 0,
    "movedAt" TIMESTAMPTZ(0) NOT NULL,
    "pausedUntil" TIMESTAMPTZ(0),
    "pausedBy" UUID,

    CONSTRAINT "Sharing_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "SharedDream" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "sharingId" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "SharedDream_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "DreamQuestion" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "sharedDreamId" UUID NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "DreamQuestion_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "DreamSummary" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "sharedDreamId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "round" SMALLINT NOT NULL,

    CONSTRAINT "DreamSummary_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "DreamAnswer" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "sharedDreamId" UUID NOT NULL,
    "round" SMALLINT NOT NULL,
    "heard" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DreamAnswer_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SharedDream_spaceId_sharingId_area_ownerId_key" ON "SharedDream"("spaceId", "sharingId", "area", "ownerId");

-- CreateIndex
CREATE INDEX "DreamQuestion_spaceId_sharedDreamId_idx" ON "DreamQuestion"("spaceId", "sharedDreamId");

-- CreateIndex
CREATE UNIQUE INDEX "DreamSummary_spaceId_sharedDreamId_ownerId_key" ON "DreamSummary"("spaceId", "sharedDreamId", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "DreamAnswer_spaceId_sharedDreamId_ownerId_key" ON "DreamAnswer"("spaceId", "sharedDreamId", "ownerId");

ALTER TABLE "Sharing" ADD CHECK (areas ~ '^[a-z]+(,[a-z]+){0,4}$'), ADD CHECK (step IN ('proposed', 'turns', 'ended')),
  ADD CHECK (at BETWEEN 0 AND 9);
ALTER TABLE "SharedDream" ADD CHECK (area IN ('place', 'career', 'family', 'growth', 'values')),
  ADD CHECK (char_length(body) BETWEEN 2 AND 80000);
ALTER TABLE "DreamQuestion" ADD CHECK (char_length(words) BETWEEN 1 AND 1000);
ALTER TABLE "DreamSummary" ADD CHECK (char_length(words) BETWEEN 1 AND 2000), ADD CHECK (round BETWEEN 1 AND 100);
ALTER TABLE "DreamAnswer" ADD CHECK (char_length(words) <= 2000), ADD CHECK (round BETWEEN 1 AND 100);
CALL protect_table('Sharing');
CALL protect_table('SharedDream');
CALL protect_table('DreamQuestion');
CALL protect_table('DreamSummary');
CALL protect_table('DreamAnswer');

-- CreateTable
CREATE TABLE "Card" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "sharedDreamId" UUID,
    "openedId" UUID,

    CONSTRAINT "Card_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "BothAnd" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "BothAnd_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "BothAndMark" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "bothAndId" UUID NOT NULL,
    "mark" TEXT NOT NULL,

    CONSTRAINT "BothAndMark_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE INDEX "BothAnd_spaceId_cardId_idx" ON "BothAnd"("spaceId", "cardId");

-- CreateIndex
CREATE UNIQUE INDEX "BothAndMark_spaceId_bothAndId_ownerId_mark_key" ON "BothAndMark"("spaceId", "bothAndId", "ownerId", "mark");

ALTER TABLE "Card" ADD CHECK (kind IN ('both', 'differ')), ADD CHECK (char_length(words) BETWEEN 1 AND 500);
ALTER TABLE "BothAnd" ADD CHECK (way IN ('sequence', 'parallel', 'part', 'turns')),
  ADD CHECK (char_length(words) BETWEEN 1 AND 500);
ALTER TABLE "BothAndMark" ADD CHECK (mark IN ('star', 'carry'));
CALL protect_table('Card');
CALL protect_table('BothAnd');
CALL protect_table('BothAndMark');

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "envelopeId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "byDate" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lookBackOn" DATE,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "DecisionWord" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "lookedBack" DATE,
    "words" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "DecisionWord_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE INDEX "DecisionWord_spaceId_decisionId_idx" ON "DecisionWord"("spaceId", "decisionId");

ALTER TABLE "Decision" ADD CHECK (char_length(title) BETWEEN 1 AND 300), ADD CHECK (char_length(options) <= 5000),
  ADD CHECK (version >= 1);
ALTER TABLE "DecisionWord" ADD CHECK (char_length(words) BETWEEN 1 AND 2000);
CREATE UNIQUE INDEX "DecisionWord_one_each" ON "DecisionWord" ("spaceId", "decisionId", "ownerId", "lookedBack")
  NULLS NOT DISTINCT;
CALL protect_table('Decision');
CALL protect_table('DecisionWord');
