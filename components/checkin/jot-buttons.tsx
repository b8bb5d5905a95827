"use client";
import { Heart, HandHelping, SlidersHorizontal, UserRound } from "lucide-react";
import { openJotting } from "@/components/checkin/jotting-host";
import { buttonLook } from "@/components/ui/button-look";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { jottingKind, type ConversationKind } from "@/lib/checkin/schema";

const ICONS = { appreciation: Heart, closeness: HandHelping, independence: UserRound, adjustment: SlidersHorizontal };

/** Through the week: a tap on what it is, by the name that it has everywhere, and one writes. */
export function JotButtons({ conversation = "weekly" }: { conversation?: ConversationKind }) {
  const { prompts } = CONVERSATIONS[conversation];
  return (
    <div className="grid grid-cols-2 gap-2">
      {jottingKind.options.map((kind) => {
        const Icon = ICONS[kind];
        return (
          <button
            key={kind}
            type="button"
            onClick={() => openJotting({ conversation, kind })}
            className={buttonLook("quiet", "px-2")}
          >
            <Icon aria-hidden size={18} className="shrink-0" />
            {prompts[kind].title}
          </button>
        );
      })}
    </div>
  );
}
