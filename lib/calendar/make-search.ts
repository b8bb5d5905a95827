import { ALIKE, MOST_FOUND, searchQuestion, termsOf, type Hit, type SearchAnswer } from "@/lib/calendar/search";
import { actAs, BEGIN_SNAPSHOT, COMMIT, type Database, type Pipeline, type Statement } from "@/lib/db/database";
import type { Id } from "@/lib/ids";
import { parse } from "@/lib/sync/parse";
import { KeyedQueue } from "@/lib/sync/queue";

/** As people compare words: without accents and in small letters, whatever they were written with (`foldedWords`). */
const folded = (text: string) =>
  ALIKE.reduce(
    (sql, [letter, as]) => `replace(${sql}, '${letter}', '${as}')`,
    String.raw`lower(regexp_replace(normalize(${text}, NFKD), '[\u0300-\u036f]', '', 'g'))`,
  );

/**
 * The words that a person may read, of both spaces: which those are is the wall's to say, and the statement names them
 * only so that an index finds them. The distance from now is that of the nearest instant the block reaches.
 */
const HITS = `
  SELECT d."blockId", to_char(d."originalLocalStart", 'YYYY-MM-DD"T"HH24:MI:SS') AS original
    FROM "BlockDetail" d JOIN "Block" b ON b.id = d."blockId" AND b."spaceId" = ANY ((SELECT my_spaces())::uuid[])
    -- OFFSET 0 has each folded once, and not again for each term.
    CROSS JOIN LATERAL (SELECT ${folded(`concat_ws(E'\\n', d.title, d.notes, d.place)`)} OFFSET 0) AS its(words)
   WHERE d."spaceId" = ANY ((SELECT my_spaces())::uuid[]) AND b.status <> 'declined'
     AND NOT EXISTS (
       SELECT FROM unnest(ARRAY (SELECT ${folded("asked")} FROM unnest($1::text[]) asked)) term
        WHERE position(term IN its.words) = 0)
   ORDER BY greatest(b."reachStart" - now(), now() - b."reachEnd", interval '0'), b."startsAt", d."blockId",
            d."originalLocalStart" NULLS FIRST
   LIMIT ${MOST_FOUND + 1}`;

const rowsOf = (table: string, by: string, ids: readonly Id[]): Statement => ({
  name: `found ${table}`,
  text: `SELECT to_jsonb(t) AS row FROM "${table}" t
          WHERE t."spaceId" = ANY ((SELECT my_spaces())::uuid[]) AND t."${by}" = ANY ($1::uuid[]) ORDER BY "spaceId", id`,
  values: [ids],
});

/**
 * Makes the search among the words of blocks: one's own and ours, and what the partner shows of theirs. It reads in the
 * person's own name. One person's questions are answered one at a time: however many there are, they take one connection.
 */
export function makeSearch(database: Database) {
  const queue = new KeyedQueue();

  /** @throws Refusal `malformed`, `control-characters`, `search-too-long` */
  return async function search(userId: Id, raw: unknown): Promise<SearchAnswer> {
    const terms = termsOf(parse(searchQuestion, raw).text);
    return queue.run([userId], () => database.pipeline((tx) => find(tx, userId, terms)));
  };

  async function find(tx: Pipeline, userId: Id, terms: readonly string[]): Promise<SearchAnswer> {
    const [, , found] = await tx.send([
      BEGIN_SNAPSHOT,
      actAs(userId),
      terms.length === 0 ? NOTHING : { name: "search", text: HITS, values: [terms] },
    ]);
    const hits = (found as Hit[]).slice(0, MOST_FOUND);
    const ids = [...new Set(hits.map(({ blockId }) => blockId))];
    const tables = [
      rowsOf("Block", "id", ids),
      rowsOf("BlockDetail", "blockId", ids),
      rowsOf("BlockException", "blockId", ids),
      rowsOf("Proposal", "blockId", ids),
    ];
    const results = (await tx.send([...tables, COMMIT])) as { row: never }[][];
    const [blocks, details, exceptions, proposals] = results.map((rows) => rows.map(({ row }) => row));
    return {
      hits,
      more: found!.length > MOST_FOUND,
      blocks: blocks!,
      details: details!,
      exceptions: exceptions!,
      proposals: proposals!,
    };
  }
}

const NOTHING: Statement = { name: "search nothing", text: "SELECT WHERE false", values: [] };
