"use client";
import { CalendarDays, MessagesSquare, Sun, Telescope } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { TwofoldMark } from "@/components/ui/page";

const PLACES = [
  { href: "/today", name: "Today", icon: <Sun aria-hidden size={22} /> },
  { href: "/calendar", name: "Calendar", icon: <CalendarDays aria-hidden size={22} /> },
  { href: "/check-in", name: "Check-in", icon: <MessagesSquare aria-hidden size={22} /> },
  { href: "/vision", name: "Vision", icon: <Telescope aria-hidden size={22} /> },
  { href: "/us", name: "Us", icon: <TwofoldMark /> },
] as const;

/** The places there are: a bar below on phones, a rail at the start on wide screens. */
export function Places() {
  const path = usePathname();
  return (
    <nav aria-label="Places">
      <ul className="flex wide:flex-col wide:gap-1">
        {PLACES.map(({ href, name, icon }) => (
          <li key={href} className="flex-1">
            <Link
              href={href}
              aria-current={path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined}
              className="flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-lg text-small text-ink-soft -outline-offset-3 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink wide:min-h-11 wide:flex-row wide:justify-start wide:gap-3 wide:px-3 wide:text-body wide:hover:bg-sunk wide:aria-[current]:bg-sunk"
            >
              {icon}
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
