import { acknowledged } from "@/lib/auth/answer";
import { mutation } from "@/lib/auth/gate";
import { runtime } from "@/lib/runtime";
import { proposeVersion } from "@/lib/vision/version-commands";

/** Puts the present text of the vision before both to sign, where it is what the one who asks has on their screen. */
export function POST(request: Request): Promise<Response> {
  return mutation(request, proposeVersion.input, async (input, session) =>
    acknowledged(await runtime().signing.propose(session, input)),
  );
}
