import { z } from "zod";
import { mutation } from "@/lib/auth/gate";
import { runtime } from "@/lib/runtime";

/** It only reads, but what one looks for stays out of addresses and logs. */
export function POST(request: Request): Promise<Response> {
  return mutation(request, z.unknown(), (question, { userId }) => runtime().search(userId, question));
}
