"use client";
import { X } from "lucide-react";
import { useEffect, useEffectEvent, useId, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { around, nearestStop } from "@/components/ui/nearest-stop";
import { useBackCloses } from "@/components/ui/use-back-closes";

export interface SheetProps {
  title: ReactNode;
  /** Asked to close: by Esc, the back button, a press outside, or the cross. */
  onClose: () => void;
  /** There are words here that closing would lose: it asks before it closes. */
  unsaved?: boolean;
  children: ReactNode;
}

/**
 * A native modal dialog: a sheet from below on phones, a window in the middle on wide screens. It is open as long as it
 * is rendered. The focus begins at what has `data-begin`, else at its first control; the browser keeps it inside, and it
 * goes back where it came from.
 */
export function Sheet({ title, onClose, unsaved = false, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [asking, setAsking] = useState(false);

  const tryToClose = (): boolean => {
    if (unsaved) setAsking(true);
    else onClose();
    return !unsaved;
  };
  useBackCloses(true, tryToClose);

  const closedByBrowser = useEffectEvent(() => {
    // A browser may close a dialog in spite of `cancel` being prevented (a second Esc): words are not lost by that.
    // The event comes late: a dialog that is open again by then was not closed by the browser.
    if (!dialog.current?.open && !tryToClose()) dialog.current?.showModal();
  });
  useEffect(() => {
    const element = dialog.current!;
    const from = document.activeElement;
    const outward = from ? around(from) : [];
    element.showModal();
    element.querySelector<HTMLElement>("[data-begin]")?.focus();
    element.addEventListener("close", closedByBrowser);
    return () => {
      element.removeEventListener("close", closedByBrowser);
      element.close();
      // To where it came from, or what is nearest where that is gone, unless what was done here has led it elsewhere.
      if (document.activeElement !== document.body || !(from instanceof HTMLElement)) return;
      const back = from.isConnected ? from : nearestStop(outward);
      back?.focus({ preventScroll: true });
    };
  }, []);

  const pressedOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) tryToClose();
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        tryToClose();
      }}
      onMouseDown={pressedOutside}
      className="sheet m-auto mb-0 max-h-[92dvh] w-full max-w-full scroll-pt-20 overflow-y-auto overscroll-contain rounded-t-2xl bg-paper text-ink has-[footer]:scroll-pb-24 sm:mb-auto sm:max-w-xl sm:rounded-2xl"
    >
      {/* The padding is inside, so that a press on the dialog itself is a press on what is around it. */}
      <div className="grid gap-4 p-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:p-6">
        {/* The way out, and what it asks, stay in sight however far down one writes. */}
        <header className="sticky top-0 z-1 -mx-4 -mt-4 grid gap-2 bg-paper px-4 pt-4 pb-1 sm:-mx-6 sm:-mt-6 sm:px-6 sm:pt-6">
          <div className="flex items-start justify-between gap-2">
            <h2 id={titleId} className="min-w-0 pt-1.5 text-title font-semibold wrap-anywhere">
              {title}
            </h2>
            <IconButton icon={X} label="Close" onClick={tryToClose} />
          </div>
          {asking ? (
            <div role="alert" className="grid gap-2 rounded-lg border border-danger bg-danger-soft p-3">
              <p>What you changed here is not kept yet.</p>
              <div className="flex flex-wrap gap-2">
                <Button kind="quiet" onClick={() => setAsking(false)}>
                  Go on here
                </Button>
                <Button kind="danger" onClick={onClose}>
                  Throw it away
                </Button>
              </div>
            </div>
          ) : null}
        </header>
        {children}
      </div>
    </dialog>
  );
}
