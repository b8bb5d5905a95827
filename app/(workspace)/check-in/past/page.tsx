import type { Metadata } from "next";
import { PastScreen } from "@/components/checkin/past-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Past check-ins" };

export default async function PastCheckInsPage() {
  return <PastScreen locale={await requestLocale()} />;
}
