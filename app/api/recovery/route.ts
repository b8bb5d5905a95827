import { z } from "zod";
import { emailInput } from "@/lib/auth/email";
import { openMutation } from "@/lib/auth/gate";
import { passwordInput } from "@/lib/auth/password";
import { recover } from "@/lib/auth/recovery";
import { signedIn } from "@/lib/auth/signed-in";

const input = z.strictObject({
  email: emailInput,
  code: z.string().max(200, "recovery-wrong"),
  password: passwordInput,
});

export function POST(request: Request): Promise<Response> {
  return openMutation(request, input, async ({ email, code, password }, caller) => {
    const session = await recover(email, code, password, caller);
    return signedIn(session, caller, { ok: true });
  });
}
