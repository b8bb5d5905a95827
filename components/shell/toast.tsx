"use client";
import { Undo2, X } from "lucide-react";
import { announce, hush, useVoice } from "@/components/shell/said";
import { IconButton } from "@/components/ui/icon-button";
import { useUndo } from "@/lib/sync/client/react";

/** What was just done, with undo beside it; and the live region for what is only read out. */
export function Toast() {
  const { shown, heard } = useVoice();
  const { canUndo, undo } = useUndo();
  const takeBack = () => {
    undo();
    hush();
    announce("Taken back.");
  };
  return (
    <>
      <div aria-live="polite" className="sr-only">
        {heard}
      </div>
      <div
        role="status"
        className="pointer-events-none absolute inset-x-2 bottom-full z-20 mb-2 flex justify-center wide:fixed wide:inset-x-0 wide:bottom-4"
      >
        {shown ? (
          <div className="pointer-events-auto flex max-w-full items-center gap-1 rounded-lg bg-act ps-4 text-on-act">
            <span className="min-w-0 py-2">{shown.words}</span>
            {shown.canTakeBack && canUndo ? (
              <button
                type="button"
                onClick={takeBack}
                className="inline-flex min-h-11 items-center gap-2 rounded-lg px-3 font-semibold underline underline-offset-4"
              >
                <Undo2 aria-hidden size={18} />
                Undo
              </button>
            ) : null}
            <IconButton icon={X} label="Close this message" onClick={hush} className="text-on-act hover:bg-act-hover" />
          </div>
        ) : null}
      </div>
    </>
  );
}
