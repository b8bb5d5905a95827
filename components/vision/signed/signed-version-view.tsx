"use client";
import { Download, Printer } from "lucide-react";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { saveFile } from "@/components/ui/save-file";
import { ContentRead } from "@/components/vision/reading/content-read";
import { signatureLines } from "@/components/vision/signed/signature-words";
import { SignedPaper } from "@/components/vision/signed/signed-paper";
import type { Reader } from "@/lib/calendar/format";
import type { VisionContent } from "@/lib/vision/document/content";
import { toHtml, toMarkdown } from "@/lib/vision/document/export";
import type { SignatureRow, SignedVersionRow } from "@/lib/vision/schema";

/** A version that both have signed: what it says, who signed it, and the ways to have it on paper or as a file. */
export function SignedVersionView({
  version,
  signatures,
  content,
  people,
  reader,
}: {
  version: SignedVersionRow;
  signatures: readonly SignatureRow[];
  content: VisionContent;
  people: People;
  reader: Reader;
}) {
  const { name: title, hash } = version;
  const lines = signatureLines(version, signatures, people, reader);
  const frame = { title, hash, signatures: lines.map(({ name, when }) => `${name}, ${when}`) };
  const file = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "vision";
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap gap-2">
        <Button kind="quiet" onClick={() => window.print()}>
          <Printer aria-hidden size={18} /> Print
        </Button>
        <Button kind="quiet" onClick={() => saveFile(toMarkdown(content, frame), `${file}.md`, "text/markdown")}>
          <Download aria-hidden size={18} /> Save as Markdown
        </Button>
        <Button
          kind="quiet"
          onClick={() => saveFile(toHtml(content, frame, reader.locale), `${file}.html`, "text/html")}
        >
          <Download aria-hidden size={18} /> Save as a web page
        </Button>
      </div>
      <ContentRead content={content} />
      <section aria-label="Signatures" className="grid gap-4 border-t border-line pt-6">
        <ul className="grid gap-4 wide:grid-cols-2">
          {lines.map(({ id, name, when }) => (
            <li key={id} className="grid">
              <span dir="auto" className="font-serif text-title font-semibold wrap-anywhere">
                {name}
              </span>
              <span className="text-ink-soft">{when}</span>
            </li>
          ))}
        </ul>
        <details>
          <summary className="inline-flex min-h-11 items-center text-small text-ink-soft underline underline-offset-4">
            How one can tell that not a letter has changed
          </summary>
          <p className="text-small text-ink-soft">
            You both signed a text with this fingerprint (SHA-256). This page shows a text only if it still has it.
          </p>
          <code className="text-small wrap-anywhere">{hash}</code>
        </details>
      </section>
      <SignedPaper {...{ title, hash, content, lines }} />
    </div>
  );
}
