import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DreamScreen } from "@/components/vision/dream/dream-screen";
import { area } from "@/lib/vision/schema";

export const metadata: Metadata = { title: "What I dream of" };

export default async function DreamPage({ params }: { params: Promise<{ area: string }> }) {
  const known = area.safeParse((await params).area);
  if (!known.success) notFound();
  return <DreamScreen key={known.data} area={known.data} />;
}
