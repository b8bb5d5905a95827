"use client";
import { Printer } from "lucide-react";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { Switch } from "@/components/ui/switch";

/** Asks what of a week goes on paper, before the browser prints it. */
export function PrintSheet({
  week,
  people: { partner },
  everything,
  held,
  onEverything,
  onPrint,
  onClose,
}: {
  /** Its days in words. */
  week: string;
  people: People;
  everything: boolean;
  /** Whether all that is planned in it is here. */
  held: boolean;
  onEverything: (everything: boolean) => void;
  onPrint: () => void;
  onClose: () => void;
}) {
  return (
    <Sheet title="Print a week" onClose={onClose}>
      <p>{week}, on one page of paper that lies on its side.</p>
      {partner ? (
        <Switch
          label="With what only you see"
          says={
            everything
              ? `Your hidden time is on the page, and what the time is that ${partner.name} sees as taken. Whoever sees the page reads it.`
              : `The page says no more than ${partner.name} sees: nothing of your hidden time.`
          }
          checked={everything}
          onChange={onEverything}
        />
      ) : null}
      <Button onClick={onPrint} disabled={!held}>
        <Printer aria-hidden size={18} />
        {held ? "Print" : "Fetching the week…"}
      </Button>
    </Sheet>
  );
}
