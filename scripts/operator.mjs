/** `npm run operator -- reset-password EMAIL`: what the one who runs the server does at its console. */
import { existsSync } from "node:fs";
import path from "node:path";
import { root, run } from "./run.mjs";

const envFile = path.join(root, ".env");
const settings = existsSync(envFile) ? [`--env-file=${envFile}`] : [];
const args = [...settings, "--import", "tsx", "lib/auth/operator-command.ts", ...process.argv.slice(2)];
process.exit(await run(process.execPath, args));
