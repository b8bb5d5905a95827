"use client";
import { useEffect, useId, useRef, type ReactNode } from "react";

/**
 * One matter of the page "Us", under a heading of its own.
 * @param anchor what a way to it from elsewhere is called: whoever comes by it begins at its heading
 */
export function Section({ title, anchor, children }: { title: ReactNode; anchor?: string; children: ReactNode }) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (anchor && window.location.hash === `#${anchor}`) heading.current?.focus();
  }, [anchor]);
  return (
    <section id={anchor} aria-labelledby={id} className="grid gap-4 border-t border-line pt-6">
      <h2 ref={heading} id={id} tabIndex={-1} className="scroll-mt-6 text-title font-semibold outline-none">
        {title}
      </h2>
      {children}
    </section>
  );
}
