-- What every command and every stroke asks the wall is found out in fewer steps; the answers are as before.
-- A function in SQL costs the database more than one in PL/pgSQL, and a subquery as a value more than SELECT INTO.
GRANT CREATE ON SCHEMA public TO twofold_crossing; -- taken back below
SET ROLE twofold_crossing;

CREATE OR REPLACE FUNCTION my_spaces() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me CONSTANT uuid := app_user();
  couple uuid;
BEGIN
  SELECT "coupleId" INTO couple FROM "Membership" WHERE "userId" = me AND "endedAt" IS NULL;
  RETURN array_remove(ARRAY[couple, me], NULL);
END $$;

CREATE OR REPLACE FUNCTION session_live(p_session uuid, p_user uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "Session" WHERE id = p_session AND "userId" = p_user AND "revokedAt" IS NULL AND "expiresAt" > now();
  RETURN FOUND;
END $$;

-- As in 20261127060000: it holds the document, and reads the end in a statement of its own. Of the tail it looks at what
-- would be in the way or right before, not at a whole page of the index; where there is neither, the end is the snapshot's,
-- or further back, and that is refused.
CREATE OR REPLACE FUNCTION may_append(p_space uuid, p_document uuid, p_seq bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  head bigint;
BEGIN
  IF p_space <> ALL (my_spaces()) THEN RETURN false; END IF;
  PERFORM FROM "Document"
    WHERE "spaceId" = p_space AND id = p_document AND ("ownerId" IS NULL OR "ownerId" = app_user())
    FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT seq INTO head FROM "DocumentUpdate"
    WHERE "spaceId" = p_space AND "documentId" = p_document AND seq >= p_seq - 1 ORDER BY seq DESC LIMIT 1;
  IF NOT FOUND THEN
    SELECT seq INTO head FROM "DocumentSnapshot" WHERE "spaceId" = p_space AND "documentId" = p_document;
  END IF;
  RETURN p_seq - 1 = coalesce(head, 0);
END $$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM twofold_crossing;

-- The policy lets none in but behind 0 or a greater one; and the database would read this condition anew for each row.
ALTER TABLE "DocumentUpdate" DROP CONSTRAINT "DocumentUpdate_seq_check";
