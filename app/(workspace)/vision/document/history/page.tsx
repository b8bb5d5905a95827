import type { Metadata } from "next";
import { HistoryScreen } from "@/components/vision/history/history-screen";
import { requestLocale } from "@/lib/locale";
import { momentFrom } from "@/lib/vision/document/moment";

export const metadata: Metadata = { title: "History of our vision" };

type Query = Record<string, string | string[] | undefined>;

export default async function HistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const moment = (key: string) => (typeof query[key] === "string" ? momentFrom(query[key]) : null);
  const looked = { at: moment("at"), from: moment("from"), to: moment("to") };
  return <HistoryScreen looked={looked} locale={await requestLocale()} />;
}
