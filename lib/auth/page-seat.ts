import { headers } from "next/headers";
import { resolveSeat, type Seat } from "@/lib/auth/seat";

/** Who has handed this screen over and stays at it. For server components only. */
export async function pageSeat(): Promise<Seat | null> {
  return resolveSeat((await headers()).get("cookie"));
}
