import type { Metadata } from "next";
import { VisionDocumentScreen } from "@/components/vision/document/vision-document-screen";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Our vision" };

export default async function VisionDocumentPage() {
  return <VisionDocumentScreen locale={await requestLocale()} />;
}
