import type { Metadata } from "next";
import { SettledScreen } from "@/components/vision/settled-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Settled between us?" };

export default async function SettledPage() {
  return <SettledScreen locale={await requestLocale()} />;
}
