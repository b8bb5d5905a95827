import eslint from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import importDirections from "./scripts/lint/import-directions.mjs";

const OUTSIDE = ["tests/**", "scripts/**", "bench/**", "*.config.*"];
const ENV_MESSAGE = "Settings are read in lib/env.ts alone; take them from there.";

export default tseslint.config(
  {
    ignores: [".next/", ".data/", ".data-demo/", "lib/db/generated/", "bench/.work/", "next-env.d.ts", "test-results/"],
  },
  eslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { "import-directions": importDirections } } },
    rules: {
      "house/import-directions": "error",
      // What nobody expected is printed; nothing else is.
      "no-console": ["error", { allow: ["error"] }],
      "no-restricted-properties": ["error", { object: "process", property: "env", message: ENV_MESSAGE }],
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "node:process", importNames: ["env"], message: ENV_MESSAGE }, { name: "process" }] },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      // Objects here are records of functions; there is no `this` to lose.
      "@typescript-eslint/unbound-method": "off",
      // Titles and names are checked for control characters by patterns that name them.
      "no-control-regex": "off",
      // Handlers of React and Socket.IO may be async; what they await reports its own failures.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      // `noUncheckedIndexedAccess` makes an index known to be there look as if it were not.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  // Pages are rendered once, on the server, where the clock may be read.
  { files: ["app/**"], rules: { "react-hooks/purity": "off" } },
  { files: ["lib/env.ts"], rules: { "no-restricted-properties": "off" } },
  { files: ["server.ts", "lib/log.ts"], rules: { "no-console": "off" } },
  { files: OUTSIDE, rules: { "no-console": "off", "no-restricted-properties": "off" } },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        "clearInterval clearTimeout console fetch performance process setInterval setTimeout URL WebAssembly"
          .split(" ")
          .map((name) => [name, "readonly"]),
      ),
    },
  },
);
