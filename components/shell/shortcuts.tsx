"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { openJotting } from "@/components/checkin/jotting-host";
import { isTyping } from "@/components/shell/typing";
import { Sheet } from "@/components/ui/sheet";
import { useUndo } from "@/lib/sync/client/react";

const EVERYWHERE = [
  ["Ctrl Z or ⌘ Z", "Take back the last thing you did"],
  ["J", "Note something for the check-in"],
  ["?", "Show these shortcuts"],
] as const;

const CALENDAR = [
  ["D, 3, W, M, A", "See a day, three days, a week, a month, an agenda"],
  ["T", "Go to today"],
  ["N", "Make a block"],
  ["/", "Search"],
  ["+, −", "Make the hours taller, shorter"],
  ["Page Up, Page Down", "Earlier, later days"],
  ["Arrow keys", "Go between times, blocks and days"],
  ["Ctrl ↑, Ctrl ↓", "Go to the block before, after"],
  ["Home, End", "Go to the beginning, end of the day"],
  ["Enter", "Make a block at a time, or open a block"],
  ["Alt and arrow keys", "Move a block by 15 minutes or a day; in a month by a week or a day"],
  ["Shift ↑, Shift ↓", "End a block 15 minutes earlier, later"],
  ["Delete", "Remove a block"],
  ["Ctrl D or ⌘ D", "Duplicate a block"],
  ["Ctrl C, Ctrl V or ⌘ C, ⌘ V", "Copy a block, and put it where you are"],
  ["Esc", "Let go of what you drag"],
] as const;

/** The keys that work everywhere, and the sheet that lists all of them. */
export function Shortcuts() {
  const [open, setOpen] = useState(false);
  const { canUndo, undo } = useUndo();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
    if (isUndo && canUndo) {
      event.preventDefault();
      undo();
    } else if (event.key === "j" && !event.ctrlKey && !event.metaKey && !event.altKey && !isAsked()) {
      event.preventDefault();
      openJotting({ conversation: "weekly", kind: null });
    } else if (event.key === "?" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      setOpen(true);
    }
  });
  useEffect(() => {
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  if (!open) return null;
  return (
    <Sheet title="Shortcuts" onClose={() => setOpen(false)}>
      <Keys title="Everywhere" keys={EVERYWHERE} />
      <Keys title="In the calendar" keys={CALENDAR} />
    </Sheet>
  );
}

/** Whether something is open that is to be answered first. */
function isAsked(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

function Keys({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-lead font-semibold">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="font-sans font-semibold">{key}</kbd>
            </dt>
            <dd className="text-ink-soft">{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
