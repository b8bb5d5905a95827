import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy } from "@/lib/headers";
import { runtime } from "@/lib/runtime";

/** Gives each page its content security policy; Next puts the nonce on its own scripts and styles. No gate: pages are. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(18).toString("base64url");
  const policy = contentSecurityPolicy({
    nonce,
    host: request.headers.get("host"),
    development: runtime().env.nodeEnv === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!api/|healthz|_next/static/|_next/image).*)"] };
