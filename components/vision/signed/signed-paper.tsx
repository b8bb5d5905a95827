"use client";
import { createPortal } from "react-dom";
import { ContentRead } from "@/components/vision/reading/content-read";
import { useIsPrinting } from "@/components/ui/use-printing";
import type { VisionContent } from "@/lib/vision/document/content";

interface PaperProps {
  title: string;
  hash: string;
  content: VisionContent;
  lines: readonly { id: string; name: string; when: string }[];
}

/** A signed version on paper (app/signed-paper.css): drawn while the page is printed, beside everything else. */
export function SignedPaper({ title, hash, content, lines }: PaperProps) {
  if (!useIsPrinting()) return null;
  return createPortal(
    <article className="signed-paper">
      <h1 dir="auto">{title}</h1>
      <ContentRead content={content} />
      <footer>
        {lines.map(({ id, name, when }) => (
          <p key={id}>
            <strong dir="auto">{name}</strong>
            <span>{when}</span>
          </p>
        ))}
      </footer>
      <p className="fingerprint">SHA-256 {hash}</p>
    </article>,
    document.body,
  );
}
