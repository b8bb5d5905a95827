import type { Metadata } from "next";
import { TodayScreen } from "@/components/today/today-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  return <TodayScreen locale={await requestLocale()} />;
}
