import { addressOf } from "@/lib/auth/address";

/** From where a request comes: what limits count by, and what a session is named after. */
export interface Caller {
  readonly address: string;
  readonly userAgent: string | null;
  readonly cookies: string | null;
}

export function callerOf(headers: Headers): Caller {
  return { address: addressOf(headers), userAgent: headers.get("user-agent"), cookies: headers.get("cookie") };
}
