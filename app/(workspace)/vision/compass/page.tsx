import type { Metadata } from "next";
import { CompassScreen } from "@/components/vision/compass-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Compass" };

export default async function CompassPage() {
  return <CompassScreen locale={await requestLocale()} />;
}
