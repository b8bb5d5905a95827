import type { Metadata } from "next";
import { SignedScreen } from "@/components/vision/signed/signed-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Signed versions" };

export default async function SignedPage() {
  return <SignedScreen locale={await requestLocale()} />;
}
