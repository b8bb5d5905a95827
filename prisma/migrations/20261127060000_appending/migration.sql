-- A stroke asks the wall once. Whether an update may be put at the end of a document was found out in four statements, each
-- under the policies: the lock, the end, and, by the policy of the INSERT, once more who may write. The policy asks it all.

-- Whether an update may stand at p_seq: the actor may write the document, and it ends right before. Holds the document until
-- the end of the transaction, so that nobody else writes to it meanwhile, and whoever leaves or removes it waits, or has been;
-- compaction is let through. The end is read in a statement of its own, which sees what was committed while this one waited:
-- whoever is overtaken, and compacted past, must not come in behind. Like my_spaces() it stands in a policy and reads as one
-- who sees all, so that no policy is asked in turn; hence it says itself whose spaces count, and answers no more than whether
-- the actor may write there. A plan of it outlives the small table that it was made for: by the keys from the first.
CREATE FUNCTION may_append(p_space uuid, p_document uuid, p_seq bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  PERFORM FROM "Document"
    WHERE "spaceId" = p_space AND id = p_document
      AND "spaceId" = ANY (my_spaces()) AND ("ownerId" IS NULL OR "ownerId" = app_user())
    FOR NO KEY UPDATE;
  RETURN FOUND AND p_seq - 1 = coalesce(
    (SELECT max(seq) FROM "DocumentUpdate" WHERE "spaceId" = p_space AND "documentId" = p_document),
    (SELECT seq FROM "DocumentSnapshot" WHERE "spaceId" = p_space AND "documentId" = p_document), 0);
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
-- statement of one round trip; a procedure, since it has nothing to answer. It is refused as "signed-out", and by the
-- policy where it may not follow.
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
