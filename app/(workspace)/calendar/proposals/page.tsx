import type { Metadata } from "next";
import { ProposalsScreen } from "@/components/calendar/proposals/proposals-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Proposals" };

export default async function ProposalsPage() {
  return <ProposalsScreen locale={await requestLocale()} />;
}
