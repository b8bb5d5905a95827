import { reading } from "@/lib/auth/gate";
import { runtime } from "@/lib/runtime";

/** The text of a version, by its hash. */
export function GET(request: Request, { params }: { params: Promise<{ hash: string }> }): Promise<Response> {
  return reading(request, async (session) => ({ text: await runtime().signing.text(session, (await params).hash) }));
}
