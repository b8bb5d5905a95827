import type { Metadata } from "next";
import { DreamsScreen } from "@/components/vision/dream/dreams-screen";

export const metadata: Metadata = { title: "What I dream of" };

export default function DreamsPage() {
  return <DreamsScreen />;
}
