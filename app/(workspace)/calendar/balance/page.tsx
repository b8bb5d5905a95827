import type { Metadata } from "next";
import { BalanceScreen } from "@/components/calendar/balance/balance-screen";
import { weekStartOf } from "@/lib/calendar/day";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Balance" };

export default async function BalancePage() {
  const locale = await requestLocale();
  return <BalanceScreen locale={locale} weekStart={weekStartOf(locale)} />;
}
