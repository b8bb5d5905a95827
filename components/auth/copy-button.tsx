"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useHydrated } from "@/components/auth/use-hydrated";
import { Button } from "@/components/ui/button";

/** Copies a text. Absent where the browser has no clipboard, as on plain-http pages: the text can be selected. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const hydrated = useHydrated();
  const [copied, setCopied] = useState("");
  if (!hydrated || !("clipboard" in navigator)) return null;
  const isCopied = copied === text;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(""),
    );
  return (
    <Button kind="quiet" className="justify-self-start" onClick={copy}>
      {isCopied ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
      <span aria-live="polite">{isCopied ? "Copied" : children}</span>
    </Button>
  );
}
