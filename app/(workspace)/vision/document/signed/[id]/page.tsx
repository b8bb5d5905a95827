import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionScreen } from "@/components/vision/signed/version-screen";
import { isId } from "@/lib/ids";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "A signed version" };

export default async function VersionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!isId(id)) notFound();
  return <VersionScreen key={id} id={id} locale={await requestLocale()} />;
}
