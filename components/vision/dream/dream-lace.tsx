"use client";
import { usePeople } from "@/components/shell/people";
import { Lace } from "@/components/ui/lace";

/** Says who sees the pages of one's dreams, and what the other can tell of them. */
export function DreamLace({ className }: { className: string }) {
  const { partner } = usePeople();
  const words = partner ? `only you: ${partner.name} cannot tell whether or when you write here` : "only you";
  return <Lace className={className} words={words} />;
}
