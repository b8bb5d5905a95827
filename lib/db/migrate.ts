import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";

/**
 * Applies prisma/migrations with Prisma's own schema engine as WebAssembly. The command line tool would fetch a native
 * engine from the internet; this one comes with npm, and keeps the same `_prisma_migrations`.
 * @param root the folder that holds `prisma/`
 * @returns the names of the migrations that were applied now
 */
export async function migrate(ownerUrl: string, root: string): Promise<string[]> {
  const pool = new Pool({ connectionString: ownerUrl });
  try {
    const engine = await schemaEngine(pool, readFileSync(path.join(root, "prisma/schema.prisma"), "utf8"));
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationsIn(path.join(root, "prisma/migrations")),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    await pool.end();
  }
}

async function schemaEngine(pool: Pool, schema: string) {
  await (loaded ??= load());
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  return glue.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => {}, adapter);
}

/** Once in a process: the glue keeps views of the first instance's memory, and would read a second one's through them. */
let loaded: Promise<void> | undefined;

async function load(): Promise<void> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@prisma/schema-engine-wasm");
  const wasm = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.();
}

/** Prisma's adapter cuts scripts at each semicolon, also inside functions. PostgreSQL takes them whole, all or nothing. */
class WholeScripts extends PrismaPg {
  constructor(private readonly pool: Pool) {
    super(pool);
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      await this.pool.query(script);
    };
    return adapter;
  }
}

function migrationsIn(baseDir: string) {
  const folders = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(path.join(baseDir, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: folders.map(({ name }) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(path.join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
