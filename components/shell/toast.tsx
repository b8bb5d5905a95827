"use client";
import { Undo2, X } from "lucide-react";
import { useEffect } from "react";
import { hush, knowDoing, useVoice } from "@/components/shell/said";
import { IconButton } from "@/components/ui/icon-button";
import { useNotices, useTakeBack, useWatch } from "@/lib/sync/client/react";
import type { SyncStore } from "@/lib/sync/client/store";

/** What was just done, with undo beside it; and the live region for what is only read out. */
export function Toast() {
  const { shown: last, heard } = useVoice();
  const { notices } = useNotices();
  useWatch(hearOfActs);
  // What was said to be done and is refused by now was not done: why is said elsewhere, and only that.
  const isRefused = last?.act?.commandIds.some((id) => notices.some((notice) => notice.id === id)) ?? false;
  useEffect(() => {
    if (isRefused) hush();
  }, [isRefused]);
  const shown = isRefused ? null : last;
  const takeBackAct = useTakeBack(shown?.act ?? null);
  const back = shown?.back;
  const takeBack = back
    ? () => {
        back();
        hush();
      }
    : takeBackAct;
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
            {takeBack ? (
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

function hearOfActs(store: SyncStore): () => void {
  return knowDoing(() => store.doing);
}
