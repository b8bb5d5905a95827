"use client";
import {
  CalendarSearch,
  ChartColumn,
  FileDown,
  Ellipsis,
  Luggage,
  Printer,
  Search,
  type LucideIcon,
} from "lucide-react";
import Link from "next/link";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { WaitsIcon } from "@/components/calendar/waits-icon";
import { IconButton } from "@/components/ui/icon-button";

const ITEM =
  "flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-start whitespace-nowrap hover:bg-sunk -outline-offset-3";

/** What opens over the calendar. */
export type Aside = "search" | "find-time" | "print" | "bring-in";

/** What else there is to do and to see from the calendar. */
export function CalendarMenu({ isPaired, onAside }: { isPaired: boolean; onAside: (aside: Aside) => void }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const pressed = ({ target }: PointerEvent) => {
      if (!root.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", pressed);
    return () => document.removeEventListener("pointerdown", pressed);
  }, [open]);
  // Where the focus was goes away: it goes back to what opened it, and from there into a sheet.
  const close = () => {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  };
  return (
    <div
      ref={root}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        close();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !root.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <IconButton
        icon={Ellipsis}
        label="More"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open ? (
        <ul
          id={id}
          className="absolute end-0 top-full z-20 mt-1 min-w-48 rounded-lg border border-line-strong bg-surface p-1 shadow-lg"
        >
          {(
            [
              [Search, "Search", "search"],
              [CalendarSearch, "Find time", "find-time"],
              [Printer, "Print a week", "print"],
              [FileDown, "Bring in a file", "bring-in"],
            ] as const
          ).map(([icon, name, aside]) => (
            <li key={name}>
              <button
                type="button"
                className={ITEM}
                onClick={() => {
                  close();
                  onAside(aside);
                }}
              >
                <Inside icon={icon}>{name}</Inside>
              </button>
            </li>
          ))}
          {isPaired ? (
            <li>
              <Link href="/calendar/proposals" className={ITEM}>
                <Inside icon={WaitsIcon}>Proposals</Inside>
              </Link>
            </li>
          ) : null}
          <li>
            <Link href="/calendar/balance" className={ITEM}>
              <Inside icon={ChartColumn}>Balance</Inside>
            </Link>
          </li>
          <li>
            <Link href="/us#trips" className={ITEM}>
              <Inside icon={Luggage}>Trips</Inside>
            </Link>
          </li>
        </ul>
      ) : null}
    </div>
  );
}

function Inside({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <>
      <Icon aria-hidden size={20} />
      {children}
    </>
  );
}
