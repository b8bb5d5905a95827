import { z } from "zod";
import { emailInput } from "@/lib/auth/email";
import { openMutation } from "@/lib/auth/gate";
import { passwordInput } from "@/lib/auth/password";
import { signedIn } from "@/lib/auth/signed-in";
import { signUp } from "@/lib/auth/sign-up";

const input = z.strictObject({ email: emailInput, password: passwordInput });

export function POST(request: Request): Promise<Response> {
  return openMutation(request, input, async ({ email, password }, caller) => {
    const { session, recoveryCodes } = await signUp(email, password, caller);
    return signedIn(session, caller, { recoveryCodes });
  });
}
