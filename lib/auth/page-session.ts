import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { resolveSession, type Session } from "@/lib/auth/session";

/** Who asks for this page; null: nobody who is signed in. For server components only. */
export async function pageSession(): Promise<Session | null> {
  return resolveSession((await headers()).get("cookie"));
}

/** The same for a page that is only for those who are signed in: others are sent to sign in. */
export async function requireSession(): Promise<Session> {
  return (await pageSession()) ?? redirect("/sign-in");
}
