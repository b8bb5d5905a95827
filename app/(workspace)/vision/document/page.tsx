import type { Metadata } from "next";
import { VisionDocumentScreen } from "@/components/vision/document/vision-document-screen";

export const metadata: Metadata = { title: "Our vision" };

export default function VisionDocumentPage() {
  return <VisionDocumentScreen />;
}
