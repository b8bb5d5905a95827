import type { Metadata } from "next";
import { headers } from "next/headers";
import { CalendarScreen } from "@/components/calendar/calendar-screen";
import { weekStartOf } from "@/lib/calendar/day";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Calendar" };

export default async function CalendarPage() {
  const locale = await requestLocale();
  const isPhone = /\bMobi/i.test((await headers()).get("user-agent") ?? "");
  return <CalendarScreen locale={locale} weekStart={weekStartOf(locale)} isPhone={isPhone} />;
}
