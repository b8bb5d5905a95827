import Link from "next/link";
import { conversation as conversations, type ConversationKind } from "@/lib/checkin/schema";

const NAMES: Readonly<Record<ConversationKind, string>> = {
  weekly: "Each week",
  monthly: "Each month",
  quarterly: "Each quarter",
};

/** Where a conversation has its place. */
export function talkHref(one: ConversationKind): string {
  return one === "weekly" ? "/check-in" : `/check-in?talk=${one}`;
}

/** The three conversations, each with a rhythm of its own, and which of them is open now. */
export function Talks({ chosen, open }: { chosen: ConversationKind; open: ReadonlySet<ConversationKind> }) {
  return (
    <nav aria-label="Conversations" className="flex flex-wrap gap-1">
      {conversations.options.map((one) => (
        <Link
          key={one}
          href={talkHref(one)}
          aria-current={one === chosen ? "true" : undefined}
          className="inline-flex min-h-11 items-center gap-1 rounded-full border border-transparent px-2.5 text-ink-soft hover:text-ink aria-[current]:border-line-strong aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {NAMES[one]}
          {open.has(one) ? <span className="text-small font-normal text-ink"> · open</span> : null}
        </Link>
      ))}
    </nav>
  );
}
