import type { Metadata } from "next";
import { SharingScreen } from "@/components/vision/sharing-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Share your dreams" };

export default async function SharingPage() {
  return <SharingScreen locale={await requestLocale()} />;
}
