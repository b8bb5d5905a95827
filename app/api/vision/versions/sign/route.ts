import { acknowledged } from "@/lib/auth/answer";
import { mutation } from "@/lib/auth/gate";
import { runtime } from "@/lib/runtime";
import { signVersion } from "@/lib/vision/version-commands";

/** Signs the version that is put before both, where the vision still reads so. */
export function POST(request: Request): Promise<Response> {
  return mutation(request, signVersion.input, async (input, session) =>
    acknowledged(await runtime().signing.sign(session, input)),
  );
}
