import { z } from "zod";
import { mutation } from "@/lib/auth/gate";
import { passwordInput } from "@/lib/auth/password";
import { leaveCouple } from "@/lib/couple/leave";

const input = z.strictObject({ password: passwordInput });

export function POST(request: Request): Promise<Response> {
  return mutation(request, input, ({ password }, session) => leaveCouple(session, password));
}
