import { z } from "zod";
import { mutation } from "@/lib/auth/gate";
import { passwordInput } from "@/lib/auth/password";
import { renewRecoveryCodes } from "@/lib/auth/recovery";

const input = z.strictObject({ password: passwordInput });

/** New codes in place of all earlier ones; they are answered this once. */
export function POST(request: Request): Promise<Response> {
  return mutation(request, input, async ({ password }, session) => ({
    recoveryCodes: await renewRecoveryCodes(session, password),
  }));
}
