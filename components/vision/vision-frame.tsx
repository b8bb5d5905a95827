import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

const VISION = { href: "/vision", name: "Vision" };

/** A page of the vision: the way back, what it is, what it is for unless one is in the middle of it, and what is on it. */
export function VisionFrame({
  title,
  lead,
  back = VISION,
  wide = false,
  children,
}: {
  title: string;
  lead: ReactNode | null;
  /** Where one has come from. */
  back?: { readonly href: string; readonly name: string };
  /** Something stands beside what is read. */
  wide?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <main
        className={`mx-auto grid w-full grid-cols-1 content-start gap-8 px-4 py-6 wide:px-8 wide:py-10 ${wide ? "max-w-6xl" : "max-w-3xl"}`}
      >
        <header className="grid gap-1">
          <Link
            href={back.href}
            className="inline-flex min-h-11 items-center gap-2 justify-self-start text-ink-soft underline underline-offset-4"
          >
            <ArrowLeft aria-hidden size={18} className="rtl:-scale-x-100" />
            {back.name}
          </Link>
          <h1 className="font-serif text-display font-semibold">{title}</h1>
          {lead ? <div className="max-w-prose text-lead text-ink-soft">{lead}</div> : null}
        </header>
        {children}
      </main>
    </div>
  );
}
