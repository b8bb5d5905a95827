-- A stroke asks the wall once. Whether an update may be put at the end of a document was found out in four statements, each
-- under the policies: the lock, the end, and, by the policy of the INSERT, once more who may write. The policy asks it all.

-- Whether an update may follow at p_seq: the actor may write the document, and what goes before it is there: an update, or
-- what has been compacted. Holds the document until the end of the transaction, so that whoever leaves or removes it waits,
-- or has been; compaction is let through. That there is none at p_seq yet, the key says. Like my_spaces() it stands in a
-- policy and reads as one who sees all, so that no policy is asked in turn; hence it says itself whose spaces count, and
-- answers no more than whether the actor may write there. Its plan outlives a table that was small when it was made: by
-- the keys from the first.
CREATE FUNCTION may_append(p_space uuid, p_document uuid, p_seq bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  PERFORM FROM "Document" d
    WHERE d."spaceId" = p_space AND d.id = p_document
      AND d."spaceId" = ANY (my_spaces()) AND (d."ownerId" IS NULL OR d."ownerId" = app_user())
      AND (EXISTS (SELECT FROM "DocumentUpdate" u
                    WHERE u."spaceId" = p_space AND u."documentId" = p_document AND u.seq = p_seq - 1)
           OR p_seq - 1 = coalesce((SELECT s.seq FROM "DocumentSnapshot" s
                                     WHERE s."spaceId" = p_space AND s."documentId" = p_document), 0))
    FOR KEY SHARE OF d;
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION may_append(uuid, uuid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION may_append(uuid, uuid, bigint) TO twofold_app;
GRANT CREATE ON SCHEMA public TO twofold_crossing; -- taken back below
ALTER FUNCTION may_append(uuid, uuid, bigint) OWNER TO twofold_crossing;
REVOKE CREATE ON SCHEMA public FROM twofold_crossing;

DROP POLICY making ON "DocumentUpdate";
CREATE POLICY making ON "DocumentUpdate" FOR INSERT TO twofold_app
  WITH CHECK ("authorId" = app_user() AND may_append("spaceId", "documentId", seq));

-- Puts an update after p_after in a document, under the wall of who it says acts. One call is a whole transaction and one
-- statement of one round trip; a procedure, since it has nothing to answer. It is refused as "signed-out"; by the policy, where it may not follow; and by the key, where
-- there is another one in its place.
DROP FUNCTION append_to_document(uuid, uuid, uuid, uuid, bigint, bytea);
CREATE PROCEDURE append_to_document(
    p_user uuid, p_session uuid, p_space uuid, p_document uuid, p_after bigint, p_bytes bytea)
  LANGUAGE plpgsql AS $$
DECLARE
  actor CONSTANT text := set_config('app.user_id', p_user::text, true);
BEGIN
  IF NOT session_live(p_session, p_user) THEN PERFORM refuse('signed-out'); END IF;
  INSERT INTO "DocumentUpdate" ("spaceId", "documentId", seq, "authorId", at, bytes)
  VALUES (p_space, p_document, p_after + 1, p_user, clock_timestamp(), p_bytes);
END $$;
REVOKE ALL ON PROCEDURE append_to_document(uuid, uuid, uuid, uuid, bigint, bytea) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE append_to_document(uuid, uuid, uuid, uuid, bigint, bytea) TO twofold_app;
