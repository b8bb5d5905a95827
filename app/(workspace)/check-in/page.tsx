import type { Metadata } from "next";
import { CheckInScreen } from "@/components/checkin/check-in-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Check-in" };

export default async function CheckInPage() {
  return <CheckInScreen locale={await requestLocale()} />;
}
