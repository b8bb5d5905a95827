import type { Metadata } from "next";
import { Join } from "@/components/couple/join";
import { pageGuest } from "@/lib/couple/page-guest";

export const metadata: Metadata = { title: "Join your partner" };

/**
 * The page an invitation's link opens. The invitation itself is asked for by the page's script: the machines that look at
 * links in messages learn nobody's name.
 */
export default async function JoinByLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return <Join token={token} guest={await pageGuest()} />;
}
