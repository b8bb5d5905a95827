import type { Metadata } from "next";
import { RitualsScreen } from "@/components/rituals/rituals-screen";
import { weekStartOf } from "@/lib/calendar/day";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Rituals" };

export default async function RitualsPage() {
  const locale = await requestLocale();
  return <RitualsScreen locale={locale} weekStart={weekStartOf(locale)} />;
}
