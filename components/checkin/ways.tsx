import { CalendarPlus, Coffee, Fence, Handshake, type LucideIcon } from "lucide-react";
import { Button } from "@/components/ui/button";

/** What words can become besides something to try. */
export type Way = "calendar" | "ritual" | "boundary";

const WAYS: readonly { way: Way; name: string; icon: LucideIcon }[] = [
  { way: "calendar", name: "Put it in the calendar", icon: CalendarPlus },
  { way: "ritual", name: "Make it a ritual", icon: Coffee },
  { way: "boundary", name: "A boundary of mine", icon: Fence },
];

/** Where the words take two lines they begin at their sign. */
const SIDE = "justify-start text-start";

/** The four ways on from a need or an adjustment, side by side and none before the others. It stands in a form. */
export function Ways({ onChoose }: { onChoose: (way: Way) => void }) {
  return (
    <div className="grid w-full grid-cols-2 gap-2">
      <Button type="submit" kind="quiet" className={SIDE}>
        <Handshake aria-hidden size={18} className="shrink-0" />
        Agree to try it
      </Button>
      {WAYS.map(({ way, name, icon: Icon }) => (
        <Button key={way} kind="quiet" className={SIDE} onClick={() => onChoose(way)}>
          <Icon aria-hidden size={18} className="shrink-0" />
          {name}
        </Button>
      ))}
    </div>
  );
}
