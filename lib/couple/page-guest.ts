import { pageSession } from "@/lib/auth/page-session";
import { ownProfile, type OwnProfile } from "@/lib/couple/own-profile";

/** Who opens an invitation: nobody signed in, one who has not said who they are, or a person. For server components. */
export async function pageGuest(): Promise<"nobody" | "nameless" | OwnProfile> {
  const session = await pageSession();
  return session === null ? "nobody" : ((await ownProfile(session)) ?? "nameless");
}
