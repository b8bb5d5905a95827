import type { Metadata } from "next";
import { BoardScreen } from "@/components/vision/board-screen";

export const metadata: Metadata = { title: "What you share, where you differ" };

export default function BoardPage() {
  return <BoardScreen />;
}
