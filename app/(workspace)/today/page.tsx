import type { Metadata } from "next";
import { TodayScreen } from "@/components/today/today-screen";
import { weekStartOf } from "@/lib/calendar/day";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const locale = await requestLocale();
  return <TodayScreen locale={locale} weekStart={weekStartOf(locale)} />;
}
