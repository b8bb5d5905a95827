"use client";
import { useLayoutEffect, useMemo, useRef, type FocusEvent, type RefObject } from "react";
import { FocusLoss } from "@/components/ui/focus-loss";
import { around, nearestStop } from "@/components/ui/nearest-stop";

/**
 * The focus does not fall out of `root` when what had it goes away with a render of its own: it goes to the same block,
 * where that stands elsewhere now, else to the nearest stop. Answers what `root` has to tell of.
 */
export function useFocusStays(root: RefObject<HTMLElement | null>) {
  const loss = useRef<FocusLoss>(null);
  const was = useRef<{ outward: readonly Element[]; block: string | undefined }>(null);
  useLayoutEffect(() => {
    if (!was.current || !loss.current?.isLost()) return;
    const { outward, block } = was.current;
    const same = block && root.current?.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(block)}"]`);
    const to = same || nearestStop(outward);
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return useMemo(
    () => ({
      onFocus(event: FocusEvent): void {
        loss.current ??= new FocusLoss();
        loss.current.onFocus(event);
        const block = event.target.closest<HTMLElement>("[data-block-id]")?.dataset["blockId"];
        was.current = { outward: around(event.target), block };
      },
      onBlur: () => loss.current?.onBlur(),
    }),
    [],
  );
}
