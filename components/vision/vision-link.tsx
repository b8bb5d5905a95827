import { ChevronRight, type LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** A part of the vision on its first page: what it is called, what it is for, and where it stands now. */
export function VisionLink({
  href,
  icon: Icon,
  title,
  says,
  stands,
}: {
  href: string;
  icon: LucideIcon;
  title: string;
  says: string;
  /** Null: there is nothing to say. */
  stands: ReactNode;
}) {
  return (
    <li className="border-t border-line first:border-t-0">
      <Link href={href} className="group flex items-start gap-4 rounded-lg py-4 -outline-offset-3">
        <Icon aria-hidden size={24} className="mt-0.5 shrink-0 text-ink-soft" />
        <span className="grid min-w-0 flex-1 gap-1">
          <span className="font-serif text-title font-semibold group-hover:underline group-hover:underline-offset-4">
            {title}
          </span>
          <span className="text-ink-soft">{says}</span>
          {stands ? <span className="font-semibold">{stands}</span> : null}
        </span>
        <ChevronRight aria-hidden size={20} className="mt-1.5 shrink-0 text-ink-soft rtl:-scale-x-100" />
      </Link>
    </li>
  );
}
