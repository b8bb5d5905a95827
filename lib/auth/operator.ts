import { normalEmail } from "@/lib/auth/email";
import { newRecoveryCode, recoveryCodeRows } from "@/lib/auth/recovery-codes";
import type { PrismaClient } from "@/lib/db/generated/client";

/**
 * A one-time recovery code for a person who has lost their password and their codes, made by the one who runs the
 * server. They set the new password themselves at /recover: the operator never learns it, and sessions end when the code
 * is used. Null when nobody has that e-mail.
 */
export async function issueRecoveryCode(signIn: PrismaClient, secret: string, email: string): Promise<string | null> {
  const normal = normalEmail(email);
  const user = normal === null ? null : await signIn.user.findUnique({ where: { email: normal } });
  if (!user) return null;
  const code = newRecoveryCode();
  const rows = recoveryCodeRows(secret, user.id, [code]);
  await signIn.user.update({ where: { id: user.id }, data: { recoveryCodes: { create: rows } } });
  return code;
}
