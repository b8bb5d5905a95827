import { Check, CloudOff, LoaderCircle } from "lucide-react";
import type { DocumentState } from "@/lib/sync/documents/client/use-document";

const ICON = { "aria-hidden": true, size: 16, className: "shrink-0" } as const;

/** What of the text is kept, truly: “Saved” is what the server has committed. */
export function SavedMark({ saved }: Pick<DocumentState, "saved">) {
  return (
    <p role="status" className="flex min-h-6 items-center gap-1.5 text-small text-ink-soft">
      {saved === "saved" ? (
        <>
          <Check {...ICON} /> Saved
        </>
      ) : saved === "saving" ? (
        <span className="appears-late inline-flex items-center gap-1.5">
          <LoaderCircle {...ICON} /> Saving…
        </span>
      ) : (
        <>
          <CloudOff {...ICON} /> No connection. What you write is kept on this page, and is saved when you are back.
        </>
      )}
    </p>
  );
}
