"use client";
import { Heart, HandHelping, SlidersHorizontal, UserRound } from "lucide-react";
import { openJotting } from "@/components/checkin/jotting-host";
import { buttonLook } from "@/components/ui/button-look";
import type { ConversationKind, JottingKind } from "@/lib/checkin/schema";

const KINDS = [
  { kind: "appreciation", words: "I appreciated", icon: Heart },
  { kind: "closeness", words: "I need, with you", icon: HandHelping },
  { kind: "independence", words: "I need, for me", icon: UserRound },
  { kind: "adjustment", words: "Let’s adjust", icon: SlidersHorizontal },
] as const satisfies readonly { kind: JottingKind; words: string; icon: typeof Heart }[];

/** Through the week: a tap on what it is, and one writes. */
export function JotButtons({ conversation = "weekly" }: { conversation?: ConversationKind }) {
  return (
    <div className="grid grid-cols-2 gap-2">
      {KINDS.map(({ kind, words, icon: Icon }) => (
        <button
          key={kind}
          type="button"
          onClick={() => openJotting({ conversation, kind })}
          className={buttonLook("quiet", "px-2")}
        >
          <Icon aria-hidden size={18} className="shrink-0" />
          {words}
        </button>
      ))}
    </div>
  );
}
