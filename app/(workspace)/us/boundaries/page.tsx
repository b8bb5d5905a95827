import type { Metadata } from "next";
import { BoundariesScreen } from "@/components/boundaries/boundaries-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Boundaries" };

export default async function BoundariesPage() {
  return <BoundariesScreen locale={await requestLocale()} />;
}
