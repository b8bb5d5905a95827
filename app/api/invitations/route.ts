import { z } from "zod";
import { mutation, reading } from "@/lib/auth/gate";
import { cancelInvitation, createInvitation, openInvitation } from "@/lib/couple/invitations";

const nothing = z.strictObject({});

export function GET(request: Request): Promise<Response> {
  return reading(request, async (session) => ({ invitation: await openInvitation(session) }));
}

export function POST(request: Request): Promise<Response> {
  return mutation(request, nothing, async (_, session) => ({ invitation: await createInvitation(session) }));
}

export function DELETE(request: Request): Promise<Response> {
  return mutation(request, nothing, (_, session) => cancelInvitation(session));
}
