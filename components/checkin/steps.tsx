import { partNames } from "@/components/checkin/part-names";
import type { ConversationKind } from "@/lib/checkin/schema";
import { PARTS, stationsIn, type Agenda, type Station } from "@/lib/checkin/session";

/**
 * The parts there are in this check-in, and which one it is now. What nobody brought is not among them. On a phone they are a
 * line of strokes, of which the present one is strong and has its name below.
 */
export function Steps({
  conversation,
  station,
  agenda,
}: {
  conversation: ConversationKind;
  station: Station;
  agenda: Agenda;
}) {
  const names = partNames(conversation);
  const parts = [...PARTS.filter((part) => agenda[part].length > 0), "close"] as const;
  return (
    <ol aria-label="Parts of the check-in" className="relative flex min-w-0 flex-1 gap-x-1 pb-6 sm:pb-0">
      {parts.map((part) => {
        const isHere = station.step === part;
        const count = part === "close" ? 0 : stationsIn(part, agenda).length;
        return (
          <li
            key={part}
            aria-current={isHere ? "step" : undefined}
            className="group h-1.5 flex-1 rounded-full bg-line text-small text-ink-soft aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-ink sm:h-auto sm:flex-none sm:bg-transparent sm:px-2.5 sm:py-1 sm:aria-[current]:bg-sunk"
          >
            <span className="sr-only group-aria-[current]:not-sr-only group-aria-[current]:absolute group-aria-[current]:start-0 group-aria-[current]:bottom-0 sm:not-sr-only sm:group-aria-[current]:static">
              {names[part]}
              {isHere && count > 1 ? ` ${station.at + 1} of ${count}` : ""}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
