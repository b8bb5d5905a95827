"use client";
import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useStatus } from "@/lib/sync/client/react";

/**
 * What is kept and what is not, honestly. On phones it stays out of the way as long as there is nothing to know, and
 * what takes no longer than a blink is not shown at all.
 */
export function StatusLine() {
  const { connection, waiting } = useStatus();
  const state = connection === "offline" ? "offline" : waiting > 0 ? "sending" : connection;
  return (
    <p role="status" className={`flex items-start gap-2 text-small ${LOOK[state]}`}>
      {WORDS[state]}
    </p>
  );
}

const LOOK = {
  live: "text-ink-soft max-wide:sr-only",
  sending:
    "appears-late text-ink-soft max-wide:absolute max-wide:inset-x-0 max-wide:bottom-full max-wide:z-10 max-wide:bg-paper max-wide:px-4 max-wide:py-1",
  connecting:
    "appears-late text-ink-soft max-wide:absolute max-wide:inset-x-0 max-wide:bottom-full max-wide:z-10 max-wide:bg-paper max-wide:px-4 max-wide:py-1",
  offline: "rounded-lg border border-line-strong bg-surface p-2 max-wide:mx-2 max-wide:mt-2",
} as const;

const ICON = { "aria-hidden": true, size: 16, className: "mt-0.5 shrink-0" } as const;

const WORDS = {
  live: (
    <>
      <Check {...ICON} /> Saved
    </>
  ),
  sending: (
    <>
      <LoaderCircle {...ICON} /> Sending…
    </>
  ),
  connecting: (
    <>
      <LoaderCircle {...ICON} /> Connecting…
    </>
  ),
  offline: (
    <>
      <CloudOff {...ICON} /> No connection. What you do is kept on this page and will be sent.
    </>
  ),
} as const;
