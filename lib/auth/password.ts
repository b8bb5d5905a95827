import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { isCommon } from "@/lib/auth/common-passwords";
import { Refusal } from "@/lib/errors";

const PASSWORD_SHORTEST = 10;
const PASSWORD_LONGEST = 200;

/** Argon2id, 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. About 20 ms of one core. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password as it arrives. The limits for new ones do not bind here: an old password is only compared. */
export const passwordInput = z.string().min(1, "password-missing").max(4096, "password-too-long");

/**
 * The hash (PHC string) to keep for a new password.
 *
 * @throws Refusal `password-too-short`, `password-too-long` (code points, after NFKC) or `password-common`.
 */
export async function hashNewPassword(password: string, email: string): Promise<string> {
  const normal = normalPassword(password);
  const length = Array.from(normal).length;
  if (length < PASSWORD_SHORTEST) throw new Refusal("password-too-short");
  if (length > PASSWORD_LONGEST) throw new Refusal("password-too-long");
  if (isCommon(normal) || isOfEmail(normal, email)) throw new Refusal("password-common");
  return hash(normal, ARGON2ID);
}

/**
 * Whether the password is the one that was hashed. Without a hash (nobody has this e-mail) the same work is done, so
 * that the time taken does not tell who has an account.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const normal = normalPassword(password);
  if (passwordHash !== null) return verify(passwordHash, normal);
  await verify(await nobodysHash(), normal);
  return false;
}

/** The same password typed on different keyboards is the same text (NIST SP 800-63B §5.1.1.2). */
function normalPassword(password: string): string {
  return password.normalize("NFKC");
}

function isOfEmail(password: string, email: string): boolean {
  const lower = password.toLowerCase();
  return lower === email || lower === email.split("@")[0];
}

let nobodys: Promise<string> | null = null;

function nobodysHash(): Promise<string> {
  nobodys ??= hash("nobody", ARGON2ID);
  return nobodys;
}
