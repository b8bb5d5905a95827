"use client";
import { Undo2 } from "lucide-react";
import type { Person } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { takeDreamBack } from "@/lib/vision/dream-commands";
import { useRun } from "@/lib/sync/client/react";
import type { Id } from "@/lib/ids";

/** Takes back what one has opened of an area. */
export function TakeDreamBack({
  id,
  partner,
  of,
}: {
  id: Id;
  partner: Person;
  /** What it is about, to whoever hears it, where there are several. */
  of?: string;
}) {
  const run = useRun();
  const words = "Take back what I shared";
  return (
    <Button
      kind="quiet"
      className="justify-self-start"
      aria-label={of && `${words}: ${of}`}
      onClick={() => {
        run(takeDreamBack, { id });
        sayDone(`Taken back. ${partner.name} does not see it any more.`);
      }}
    >
      <Undo2 aria-hidden size={18} />
      {words}
    </Button>
  );
}
