"use client";
import { Felt } from "@/components/checkin/felt";
import { Summary } from "@/components/checkin/summary";
import type { StationProps } from "@/components/checkin/station-props";
import { Button } from "@/components/ui/button";

/** A check-in that was closed while one was in it, by either: its page stays until one has read it. */
export function Closed(props: StationProps & { onDone: () => void }) {
  return (
    <div className="grid gap-6">
      <h2 className="font-serif text-title font-semibold">The check-in is closed</h2>
      <Felt checkIn={props.course.checkIn} />
      <Button className="justify-self-start" onClick={props.onDone}>
        Done
      </Button>
      <Summary {...props} />
    </div>
  );
}
