import type { Client } from "pg";

/**
 * What is wrong with the wall (docs/privacy.md), in sentences; nothing when it stands. Read from the catalog of the
 * database itself, so that a table or function which nobody has listed is judged too. It makes a table by
 * `protect_table()` to compare with, so it runs inside a transaction that its caller rolls back.
 * @param listed the synchronised tables by the registry
 * @param server the role that serves people's rows
 */
export async function problemsOfTheWall(
  admin: Client,
  listed: readonly string[],
  server = "twofold_app",
): Promise<string[]> {
  const found = await column(
    admin,
    `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
               AND a.attname IN ('id', 'spaceId', 'ownerId', 'authorId')) = 4`,
  );
  const problems = [
    ...found.filter((name) => !listed.includes(name)).map((name) => `${name} has the four columns, and is not listed`),
    ...listed.filter((name) => !found.includes(name)).map((name) => `${name} is listed, and has not the four columns`),
  ];
  await admin.query(`CREATE TABLE "Reference" (id uuid, "spaceId" uuid, "ownerId" uuid, "authorId" uuid, more text)`);
  await admin.query(`ALTER TABLE "Reference" OWNER TO twofold_owner`);
  await admin.query("CALL protect_table('Reference')");
  const reference = await protectionOf(admin, "Reference");
  for (const table of new Set([...listed, ...found])) {
    const protection = await protectionOf(admin, table);
    for (const part of Object.keys(reference)) {
      if (protection[part] !== reference[part]) {
        problems.push(`${table}: ${part} is not as protect_table() makes it: ${String(protection[part])}`);
      }
    }
    problems.push(...(await leaksByKey(admin, table)));
  }
  return [...problems, ...(await problemsOfFunctions(admin)), ...(await problemsOfRoles(admin, server))];
}

/** What protects a table, as text to compare: it must be the same for every synchronised table. */
async function protectionOf(admin: Client, table: string): Promise<Record<string, string>> {
  const { rows } = await admin.query<Record<string, string>>(
    `SELECT c.relrowsecurity::text AS "row-level security", c.relforcerowsecurity::text AS "its force on the owner",
            pg_get_userbyid(c.relowner) AS owner,
            (SELECT string_agg(concat_ws(' | ', p.policyname, p.permissive, p.roles, p.cmd, p.qual, p.with_check), E'\n'
                               ORDER BY p.policyname)
               FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname
                -- A restrictive one lets nothing through: it only narrows what the others do.
                AND p.permissive = 'PERMISSIVE') AS policies,
            (SELECT string_agg(concat_ws(' ', g.grantee, g.privilege_type), ', ' ORDER BY g.grantee, g.privilege_type)
               FROM information_schema.role_table_grants g
              WHERE g.table_schema = 'public' AND g.table_name = c.relname AND g.grantee <> 'twofold_owner') AS grants,
            (SELECT count(*)::text FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attname IN ('id', 'spaceId', 'ownerId', 'authorId')
                AND has_column_privilege('twofold_app', c.oid, a.attnum, 'UPDATE')) AS "updatable base columns",
            (SELECT count(*)::text FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attname IN ('id', 'spaceId', 'authorId') AND NOT a.attnotnull
                AND c.relname <> 'Reference') AS "nullable base columns"
       FROM pg_class c WHERE c.oid = format('public.%I', $1::text)::regclass`,
    [table],
  );
  return rows[0]!;
}

/** Keys that would tell of rows one cannot see: a unique index over spaces, or a foreign key. Triggers would, too. */
async function leaksByKey(admin: Client, table: string): Promise<string[]> {
  const indexes = await column(
    admin,
    `SELECT i.indexrelid::regclass::text FROM pg_index i
      WHERE i.indrelid = format('public.%I', $1::text)::regclass AND i.indisunique
        AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attname = 'spaceId'
                          AND a.attnum = ANY (i.indkey[0:i.indnkeyatts - 1]))`,
    [table],
  );
  const foreign = await column(
    admin,
    `SELECT conname FROM pg_constraint
      WHERE contype = 'f' AND format('public.%I', $1::text)::regclass IN (conrelid, confrelid)`,
    [table],
  );
  const triggers = await column(
    admin,
    `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = format('public.%I', $1::text)::regclass`,
    [table],
  );
  return [
    ...indexes.map((name) => `${table}: the unique index ${name} does not hold spaceId`),
    ...foreign.map((name) => `${table}: there is a foreign key ${name}`),
    ...triggers.map((name) => `${table}: there is a trigger ${name}`),
  ];
}

/** The functions that act with the rights of the crossing role: each new one is a hole to be looked at. */
const ACROSS = [
  "accept_invitation",
  "leave_couple",
  "look_at_invitation",
  "may_append",
  "my_couple",
  "my_spaces",
  "open_envelope",
  "reveal_check_in",
  "session_live",
  "tidy",
];

async function problemsOfFunctions(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{
    name: string;
    definer: boolean;
    owner: string;
    settings: string[];
    everyone: boolean;
  }>(
    `SELECT proname AS name, prosecdef AS definer, pg_get_userbyid(proowner) AS owner,
            coalesce(proconfig, '{}') AS settings,
            has_function_privilege('public', oid, 'EXECUTE') AS everyone
       FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const definers = rows.filter(({ definer }) => definer);
  const names = definers.map(({ name }) => name);
  return [
    ...rows.filter(({ everyone }) => everyone).map(({ name }) => `${name}() may be called by everyone`),
    ...definers.flatMap(({ name, owner, settings }) => [
      ...(ACROSS.includes(name) ? [] : [`${name}() acts across the wall, and is not listed`]),
      ...(owner === "twofold_crossing" ? [] : [`${name}() acts with the rights of ${owner}`]),
      ...(settings.includes("search_path=public, pg_temp") ? [] : [`${name}() has no search_path of its own`]),
    ]),
    ...rows
      .filter(({ definer, owner }) => !definer && owner === "twofold_crossing")
      .map(({ name }) => `${name}() belongs to twofold_crossing without need`),
    ...ACROSS.filter((name) => !names.includes(name)).map((name) => `${name}() is listed, and not there`),
  ];
}

async function problemsOfRoles(admin: Client, server: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; powers: string | null; owns: number; login: boolean }>(
    `SELECT r.rolname AS name, r.rolcanlogin AS login,
            nullif(concat_ws(', ', CASE WHEN r.rolsuper THEN 'superuser' END, CASE WHEN r.rolbypassrls THEN 'bypassrls' END,
                             CASE WHEN r.rolcreaterole THEN 'createrole' END, CASE WHEN r.rolcreatedb THEN 'createdb' END,
                             CASE WHEN r.rolreplication THEN 'replication' END,
                             CASE WHEN has_database_privilege(r.oid, current_database(), 'CREATE') THEN 'create' END,
                             CASE WHEN has_schema_privilege(r.oid, 'public', 'CREATE') THEN 'create in public' END,
                             CASE WHEN has_database_privilege(r.oid, current_database(), 'TEMP') THEN 'temporary tables' END,
                             (SELECT string_agg('member of ' || m.roleid::regrole, ', ') FROM pg_auth_members m
                               WHERE m.member = r.oid)), '') AS powers,
            (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owns
       FROM pg_roles r WHERE r.rolname IN ($1, 'twofold_auth', 'twofold_crossing')`,
    [server],
  );
  const inherited = await column(
    admin,
    `SELECT member::regrole::text FROM pg_auth_members WHERE roleid = 'twofold_crossing'::regrole AND inherit_option`,
  );
  const owner = await column(
    admin,
    `SELECT rolname FROM pg_roles WHERE rolname = 'twofold_owner' AND (rolsuper OR rolbypassrls OR rolcreaterole)`,
  );
  return [
    ...rows.filter(({ powers }) => powers).map(({ name, powers }) => `${name} can too much: ${String(powers)}`),
    ...rows.filter(({ owns }) => owns > 0).map(({ name }) => `${name} owns something`),
    ...rows
      .filter(({ name, login }) => login === (name === "twofold_crossing"))
      .map(({ name }) => `${name}: its login`),
    ...inherited.map((name) => `${name} inherits from twofold_crossing`),
    ...owner.map((name) => `${name} is above the wall`),
    ...(rows.length === 3 ? [] : ["a role is missing"]),
  ];
}

export async function column(admin: Client, text: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await admin.query<string[]>({ text, values, rowMode: "array" });
  return rows.map(([value]) => value!);
}
