import type { Metadata } from "next";
import { Join } from "@/components/couple/join";
import { pageGuest } from "@/lib/couple/page-guest";

export const metadata: Metadata = { title: "Join your partner" };

export default async function JoinPage() {
  return <Join guest={await pageGuest()} />;
}
