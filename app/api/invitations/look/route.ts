import { openMutation } from "@/lib/auth/gate";
import { limits } from "@/lib/auth/limits";
import { invitationKey, lookAtInvitation } from "@/lib/couple/joining";

/** Who invites. A POST, so that link and code stay out of addresses and logs. */
export function POST(request: Request): Promise<Response> {
  return openMutation(request, invitationKey, async (key, caller, session) => {
    const attempt = await limits().invitation(caller, session);
    const inviter = await lookAtInvitation(session, key);
    await attempt.forgive();
    return { inviter };
  });
}
