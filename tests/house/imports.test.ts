import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "@/tests/support/folder";

const root = path.resolve(import.meta.dirname, "../..");
const rules = ["house/import-directions", "no-restricted-properties", "no-console"];

/** The real configuration, less what needs types: the snippets are files that do not exist. */
function linter(cwd: string): ESLint {
  return new ESLint({
    cwd,
    overrideConfigFile: path.join(root, "eslint.config.js"),
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => rules.includes(ruleId),
  });
}

const here = linter(root);

async function complaints(file: string, code: string, eslint = here, cwd = root): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(cwd, file) });
  return result!.messages.map(({ message, ruleId }) => `${ruleId ?? "broken"}: ${message}`);
}

describe("imports point one way", () => {
  test.each([
    ["lib/errors.ts", "@/lib/db/pool", "base must not import db"],
    ["lib/db/x.ts", "@/lib/sync/protocol", "db must not import sync"],
    ["lib/db/x.ts", "../sync/protocol", "db must not import sync"],
    ["lib/sync/x.ts", "@/lib/auth/session", "sync must not import auth"],
    ["lib/sync/x.ts", "@/lib/calendar/commands", "sync must not import shared"],
    ["lib/sync/client/x.ts", "@/lib/db/pool", "client must not import db"],
    ["lib/auth/x.ts", "@/lib/calendar/time", "auth must not import feature"],
    ["lib/calendar/commands.ts", "@/lib/db/pool", "shared must not import db"],
    ["lib/calendar/x.ts", "@/lib/vision/draft", "lib/calendar must not import lib/vision"],
    ["lib/calendar/x.ts", "@/lib/vision/schema", "lib/calendar must not import lib/vision"],
    ["lib/calendar/x.ts", "@/components/ui/button", "feature must not import components"],
    ["components/calendar/x.tsx", "@/app/page", "components must not import app"],
    ["components/calendar/x.tsx", "@/lib/db/pool", "components must not import db"],
    ["components/calendar/x.tsx", "@/lib/env", "only the server has"],
    ["components/calendar/x.tsx", "@/lib/sync/registry", "components must not import registry"],
    ["components/calendar/x.tsx", "@/lib/sync/execute", "only types of the rest of lib/sync"],
    ["lib/db/x.ts", "@/tests/support/postgres", "what stands outside"],
  ])("%s may not import %s", async (file, module, why) => {
    expect((await complaints(file, `import { x } from "${module}";\nx();\n`)).join()).toContain(why);
    expect((await complaints(file, `export * from "${module}";\n`)).join()).toContain(why);
    expect((await complaints(file, `await import("${module}");\n`)).join()).toContain(why);
  });

  test.each([
    ["lib/sync/registry.ts", "@/lib/calendar/commands"],
    ["lib/sync/client/x.ts", "@/lib/sync/registry"],
    ["lib/couple/x.ts", "@/lib/auth/session"],
    ["lib/calendar/x.ts", "@/lib/couple/membership"],
    ["lib/calendar/x.ts", "./time"],
    ["components/calendar/x.tsx", "@/lib/calendar/schema"],
    ["components/calendar/x.tsx", "@/lib/calendar/commands"],
    ["components/calendar/x.tsx", "@/lib/calendar/messages.en"],
    ["components/calendar/x.tsx", "@/lib/sync/client/use-command"],
    ["app/page.tsx", "@/lib/db/pool"],
    ["server.ts", "@/lib/db/embedded"],
    ["tests/calendar/x.test.ts", "@/lib/db/embedded"],
  ])("%s may import %s", async (file, module) => {
    expect(await complaints(file, `import { x } from "${module}";\nx();\n`)).toEqual([]);
  });

  test("a component may not reach the server through a module in between", async () => {
    const house = await temporaryFolder();
    const files = {
      "lib/words/draft.ts": 'import type { Pool } from "pg";\nimport { a } from "./stored";\na();\n',
      "lib/words/stored.ts": 'export { a } from "@/lib/db/pool";\n',
      "lib/words/pure.ts": 'import type { Pool } from "@/lib/db/pool";\nimport { b } from "@/lib/ids";\nb();\n',
    };
    await mkdir(path.join(house, "lib/words"), { recursive: true });
    for (const [file, code] of Object.entries(files)) await writeFile(path.join(house, file), code);
    const inHouse = (module: string): Promise<string[]> =>
      complaints("components/words/x.tsx", `import { x } from "${module}";\nx();\n`, linter(house), house);

    const way = "lib/words/draft → lib/words/stored → lib/db/pool";
    expect((await inHouse("@/lib/words/draft")).join()).toContain(`this reaches the server: ${way}`);
    expect(await inHouse("@/lib/words/pure")).toEqual([]);
  });

  test("a component may name types of the whole of lib/sync", async () => {
    const code = 'import type { X } from "@/lib/sync/protocol";\nexport const x: X | null = null;\n';
    expect(await complaints("components/calendar/x.tsx", code)).toEqual([]);
  });
});

describe("the house's other rules", () => {
  test("only lib/env.ts reads the environment", async () => {
    expect((await complaints("lib/sync/x.ts", "process.env.PORT;\n")).join()).toContain("no-restricted-properties");
    expect((await complaints("lib/sync/x.ts", "const { env } = process; env;\n")).join()).toContain("lib/env.ts alone");
    expect(await complaints("lib/env.ts", "process.env.PORT;\n")).toEqual([]);
  });

  test("only the server's own page prints", async () => {
    expect((await complaints("lib/sync/x.ts", "console.log(1);\n")).join()).toContain("no-console");
    expect(await complaints("server.ts", "console.log(1);\n")).toEqual([]);
  });
});
