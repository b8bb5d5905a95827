import { z } from "zod";
import { mutation } from "@/lib/auth/gate";
import { limits } from "@/lib/auth/limits";
import { acceptInvitation, invitationKey } from "@/lib/couple/joining";
import { profileInput } from "@/lib/couple/schema";

const input = z.strictObject({ key: invitationKey, hue: profileInput.hue.nullable() });

export function POST(request: Request): Promise<Response> {
  return mutation(request, input, async ({ key, hue }, session, caller) => {
    const attempt = await limits().invitation(caller, session);
    await acceptInvitation(session, key, hue);
    await attempt.forgive();
  });
}
