import { Client } from "pg";
import { makeCouple, wallTime, type Couple } from "@/bench/couple";
import { median, rowOf } from "@/bench/measure";
import type { Found } from "@/bench/run";
import { runtime } from "@/lib/runtime";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";
import { startProduct } from "@/tests/support/product";

const ROUNDS = 7;
const OPENINGS = 30;
const INSIDE = 60;
const BLOCKS_OUTSIDE = 10_000;
const SERIES_OUTSIDE = 500;
const WEEK = 7 * 86_400_000;
/** A Monday. */
const SHOWN = Date.UTC(2026, 5, 8);

/**
 * What the server needs to open a week, for a couple with thousands of blocks and series outside of it; the reference is
 * another couple, with the same week and nothing else. No growth is a ratio of one.
 */
export async function openingTheWeek(): Promise<Found> {
  const product = await startProduct();
  try {
    const inside = Array.from({ length: INSIDE }, (_, n) => wallTime(SHOWN + (n * WEEK) / INSIDE));
    const [full, lean] = [await makeCouple(inside), await makeCouple(inside)];
    const admin = new Client({ connectionString: databaseUrl(product.database.adminUrl) });
    await admin.connect();
    await fillAround(admin, full);
    await admin.query("ANALYZE");
    await admin.end();
    const times = { full: [] as number[], lean: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.full.push(await openings(full));
      times.lean.push(await openings(lean));
    }
    const what = { bench: "calendar", metric: "rows of a week, from the server", unit: "ms" };
    const around = `${BLOCKS_OUTSIDE.toLocaleString("en")} blocks and ${SERIES_OUTSIDE} series around it`;
    const row = rowOf({ ...what, case: `opening a week, ${around}` }, times.full, times.lean);
    return {
      rows: [row],
      notes: ["The reference of opening a week is a couple with the same week, and nothing around it."],
    };
  } finally {
    await product.stop();
  }
}

/** The median of many openings, in milliseconds. */
async function openings({ people: [person] }: Couple): Promise<number> {
  const want = { from: SHOWN - WEEK, to: SHOWN + 2 * WEEK };
  const request = { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want };
  const each: number[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    const began = performance.now();
    const answer = await runtime().catchUp(person, request);
    each.push(performance.now() - began);
    if (!answer.ok) throw new Error(answer.code);
  }
  return median(each);
}

/** Years of blocks and series with their words, none of which reaches into the weeks that are asked for. */
async function fillAround(admin: Client, { coupleId, people: [{ userId }] }: Couple): Promise<void> {
  const columns = `id, "spaceId", "authorId", "localStart", "localEnd", zone, "startsAt", "endsAt", "reachStart", "reachEnd", rrule`;
  const whose = `gen_random_uuid(), $1::uuid, $2::uuid, t, t + interval '1 hour', 'UTC', t AT TIME ZONE 'UTC'`;
  const single = `t AT TIME ZONE 'UTC' + interval '1 hour'`;
  await admin.query(
    `INSERT INTO "Block" (${columns})
     SELECT ${whose}, ${single}, t AT TIME ZONE 'UTC', ${single}, NULL
       FROM (SELECT timestamp '2026-05-01' - n * interval '5 hours' AS t FROM generate_series(1, $3) n) blocks`,
    [coupleId, userId, BLOCKS_OUTSIDE],
  );
  await admin.query(
    `INSERT INTO "Block" (${columns})
     SELECT ${whose}, ${single}, t AT TIME ZONE 'UTC', t AT TIME ZONE 'UTC' + interval '70 days', 'FREQ=WEEKLY;COUNT=10'
       FROM (SELECT timestamp '2026-02-01' - n * interval '6 days' AS t FROM generate_series(1, $3) n) series`,
    [coupleId, userId, SERIES_OUTSIDE],
  );
  await admin.query(
    `INSERT INTO "BlockDetail" (id, "spaceId", "authorId", "blockId", title)
     SELECT gen_random_uuid(), "spaceId", "authorId", id, 'Around' FROM "Block" b
      WHERE "spaceId" = $1 AND NOT EXISTS (SELECT FROM "BlockDetail" d WHERE d."spaceId" = $1 AND d."blockId" = b.id)`,
    [coupleId],
  );
}

/** The product's own database in the cluster. */
function databaseUrl(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.pathname = "/product";
  return url.toString();
}
