import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WelcomeForm } from "@/components/couple/welcome-form";
import { Page } from "@/components/ui/page";
import { requireSession } from "@/lib/auth/page-session";
import { ownProfile } from "@/lib/couple/own-profile";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage() {
  const asked = await introduction();
  return (
    <Page title="Welcome" lead="Three things about you. Once you pair, your partner sees them too.">
      <WelcomeForm {...asked} />
    </Page>
  );
}

async function introduction() {
  const session = await requireSession();
  if (await ownProfile(session)) redirect("/today");
  return { userId: session.userId, now: Date.now(), version: SCHEMA_VERSION };
}
