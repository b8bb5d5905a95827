import type { ReactNode } from "react";

/** A page of one thing: centred, as wide as lines read well. For sign-in, sign-up, invitations and settings. */
export function Page({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto grid w-full max-w-lg content-start gap-6 px-4 py-8 sm:py-16">
      <header className="grid gap-2">
        <p className="flex items-center gap-2 text-small font-semibold text-ink-soft">
          <TwofoldMark />
          Twofold
        </p>
        <h1 className="text-display font-semibold">{title}</h1>
        {lead ? <div className="text-lead text-ink-soft">{lead}</div> : null}
      </header>
      {children}
    </main>
  );
}

/** Two wholes and what they build together. */
export function TwofoldMark({ size = 22 }: { size?: number }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor" strokeWidth={1.8}>
      <circle cx="9" cy="12" r="6.5" />
      <circle cx="15" cy="12" r="6.5" />
    </svg>
  );
}
