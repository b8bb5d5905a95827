import { issueRecoveryCode } from "@/lib/auth/operator";
import { withSignIn } from "@/lib/auth/operator-database";
import { readEnv } from "@/lib/env";
import { isStartError } from "@/lib/errors";

/** What the one who runs the server can do at its console: `npm run operator -- reset-password EMAIL`. */
const USAGE = `npm run operator -- reset-password EMAIL
    prints a one-time recovery code, with which that person sets a new password at /recover`;

async function operate([command, email, ...rest]: string[]): Promise<number> {
  if (command !== "reset-password" || email === undefined || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const code = await withSignIn(readEnv(), (signIn, secret) => issueRecoveryCode(signIn, secret, email));
  if (code === null) {
    console.error(`Nobody has signed up as ${email}.`);
    return 1;
  }
  process.stdout.write(
    `A recovery code for ${email}, which works once:\n\n    ${code}\n\n` +
      "Give it to them alone. At /recover they set a new password; their other sessions end then.\n",
  );
  return 0;
}

operate(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(isStartError(error) ? error.message : error);
    process.exit(1);
  },
);
