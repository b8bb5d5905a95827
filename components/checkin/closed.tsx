"use client";
import { useEffect } from "react";
import { Felt } from "@/components/checkin/felt";
import { Summary } from "@/components/checkin/summary";
import type { StationProps } from "@/components/checkin/station-props";
import { announce } from "@/components/shell/said";
import { Button } from "@/components/ui/button";

const CLOSED = "The check-in is closed";

/** A check-in that was closed while one was in it, by either: its page stays until one has read it. */
export function Closed(props: StationProps & { onDone: () => void }) {
  useEffect(() => announce(CLOSED), []);
  return (
    <div className="grid gap-6">
      <h2 className="font-serif text-title font-semibold">{CLOSED}</h2>
      <Felt checkIn={props.course.checkIn} />
      <Button className="justify-self-start" onClick={props.onDone}>
        Done
      </Button>
      <Summary {...props} />
    </div>
  );
}
