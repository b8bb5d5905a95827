"use client";
import type { LucideIcon } from "lucide-react";
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";

/**
 * A button, and what it opens below itself: for a few settings of what is seen. Esc, a press elsewhere and leaving it by
 * keys close it; it follows its button in the order of Tab.
 */
export function Popover({
  icon,
  label,
  marked = false,
  children,
}: {
  icon: LucideIcon;
  label: string;
  /** Something in it is not as usual. */
  marked?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const pressed = useEffectEvent((event: PointerEvent) => {
    if (open && event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
  });
  useEffect(() => {
    document.addEventListener("pointerdown", pressed, { capture: true });
    return () => document.removeEventListener("pointerdown", pressed, { capture: true });
  }, []);
  return (
    <div
      ref={root}
      className="relative"
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !root.current?.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        root.current?.querySelector("button")?.focus();
      }}
    >
      <IconButton
        icon={icon}
        label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="aria-expanded:bg-sunk"
      />
      {marked ? (
        <span aria-hidden className="pointer-events-none absolute end-1.5 top-1.5 size-2.5 rounded-full bg-now" />
      ) : null}
      <div
        id={id}
        hidden={!open}
        className="absolute end-0 top-full z-20 mt-1 grid max-h-[60dvh] w-72 max-w-[calc(100vw-1rem)] gap-4 overflow-y-auto rounded-lg border border-line-strong bg-surface p-4"
      >
        {children}
      </div>
    </div>
  );
}
