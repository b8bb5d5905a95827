import type { Metadata } from "next";
import { VisionScreen } from "@/components/vision/vision-screen";

export const metadata: Metadata = { title: "Vision" };

export default function VisionPage() {
  return <VisionScreen />;
}
