import { PARTS, type Agenda, type Station } from "@/lib/checkin/session";

const NAMES = {
  review: "Last time",
  appreciations: "Appreciations",
  needs: "Needs",
  adjustments: "Adjustments",
  close: "Close",
} as const;

/** The parts there are in this check-in, and which one it is now. What nobody brought is not among them. */
export function Steps({ station, agenda }: { station: Station; agenda: Agenda }) {
  const parts = [...PARTS.filter((part) => agenda[part].length > 0), "close"] as const;
  return (
    <ol aria-label="Parts of the check-in" className="flex flex-wrap gap-x-1 gap-y-2">
      {parts.map((part) => {
        const isHere = station.step === part;
        const count = part === "close" ? 0 : agenda[part].length;
        return (
          <li
            key={part}
            aria-current={isHere ? "step" : undefined}
            className="rounded-full px-2.5 py-1 text-small text-ink-soft aria-[current]:bg-sunk aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {NAMES[part]}
            {isHere && count > 1 ? ` ${station.at + 1} of ${count}` : ""}
          </li>
        );
      })}
    </ol>
  );
}
