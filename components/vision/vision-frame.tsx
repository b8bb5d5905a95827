import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** A page of the vision: the way back, what it is for, unless one is in the middle of it, and what is on it. */
export function VisionFrame({ title, lead, children }: { title: string; lead: ReactNode | null; children: ReactNode }) {
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <main className="mx-auto grid w-full max-w-3xl content-start gap-8 px-4 py-6 wide:px-8 wide:py-10">
        <header className="grid gap-1">
          <Link
            href="/vision"
            className="inline-flex min-h-11 items-center gap-2 justify-self-start text-ink-soft underline underline-offset-4"
          >
            <ArrowLeft aria-hidden size={18} className="rtl:-scale-x-100" />
            Vision
          </Link>
          <h1 className="font-serif text-display font-semibold">{title}</h1>
          {lead ? <p className="max-w-prose text-lead text-ink-soft">{lead}</p> : null}
        </header>
        {children}
      </main>
    </div>
  );
}
