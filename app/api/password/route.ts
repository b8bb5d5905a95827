import { z } from "zod";
import { changePassword } from "@/lib/auth/change-password";
import { mutation } from "@/lib/auth/gate";
import { passwordInput } from "@/lib/auth/password";

const input = z.strictObject({ current: passwordInput, next: passwordInput });

export function POST(request: Request): Promise<Response> {
  return mutation(request, input, ({ current, next }, session) => changePassword(session, current, next));
}
