"use client";
import { Pencil } from "lucide-react";
import { SealedMark } from "@/components/checkin/sealed-mark";
import { BringChoice } from "@/components/checkin/bring-choice";
import { openJotting } from "@/components/checkin/jotting-host";
import { IconButton } from "@/components/ui/icon-button";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { jottingKind, type ConversationKind, type JottingRow } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";

/** What a person has noted for a conversation, by kind. With `chosen`, each can be brought or left for another time. */
export function Notes({
  conversation,
  jottings,
  chosen,
  onChoose,
  isSealed = false,
}: {
  conversation: ConversationKind;
  jottings: readonly JottingRow[];
  chosen?: ReadonlySet<Id>;
  onChoose?: (id: Id, isBrought: boolean) => void;
  /** One is ready: what is brought is not chosen anew before that is taken back. */
  isSealed?: boolean;
}) {
  const { prompts } = CONVERSATIONS[conversation];
  return (
    <div className="grid gap-5">
      {jottingKind.options.map((kind) => {
        const own = jottings.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-label={prompts[kind].title} className="grid gap-1">
            <h3 className="text-lead font-semibold">{prompts[kind].title}</h3>
            <ul className="grid">
              {own.map((one) => (
                <li key={one.id} className="flex items-start gap-2 border-t border-line py-2 first:border-t-0">
                  {chosen ? (
                    <BringChoice
                      words={one.words}
                      isBrought={chosen.has(one.id)}
                      isFixed={isSealed}
                      onChoose={(isBrought) => onChoose?.(one.id, isBrought)}
                    />
                  ) : (
                    <p dir="auto" className="min-w-0 flex-1 py-2 whitespace-pre-line wrap-anywhere">
                      {one.words}
                    </p>
                  )}
                  {one.checkInId !== null ? (
                    <SealedMark />
                  ) : (
                    <IconButton
                      icon={Pencil}
                      label={`Change: ${one.words.slice(0, 60)}`}
                      onClick={() => openJotting({ conversation, kind: one.kind, jotting: one })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
