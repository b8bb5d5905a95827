"use client";
import { FileDown } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { wordsFor } from "@/components/notices/words-for";
import { Notice } from "@/components/ui/notice";

/** Where a calendar's file is chosen, or dropped. */
export function ChooseFile({ problem, onFile }: { problem: string | null; onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const dropped = useEffectEvent(onFile);
  // Wherever it is let go: beside the place for it, the browser would leave the page for the file.
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const left = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) dropped(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", left);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", left);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return (
    <>
      <p className="max-w-prose text-ink-soft">
        Other calendars give away what is in them as a file that ends in .ics. It is read on this device, and nothing of
        it goes anywhere before you bring it in.
      </p>
      {problem ? <Notice tone="problem">{wordsFor(problem)}</Notice> : null}
      <label
        className={`grid min-h-40 cursor-pointer place-content-center justify-items-center gap-2 rounded-lg border-2 border-dashed p-4 text-center hover:bg-sunk has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus ${isOver ? "border-ink bg-sunk" : "border-line-strong bg-surface"}`}
      >
        <FileDown aria-hidden size={28} />
        <span className="font-semibold">Choose an .ics file</span>
        <span className="text-small text-ink-soft pointer-coarse:hidden">or drop it here</span>
        <input
          type="file"
          accept=".ics,.ical,.ifb,.icalendar,text/calendar"
          data-begin
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same one can be chosen again.
            target.value = "";
            if (file) onFile(file);
          }}
        />
      </label>
    </>
  );
}
