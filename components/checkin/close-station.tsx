"use client";
import { Felt } from "@/components/checkin/felt";
import { Summary } from "@/components/checkin/summary";
import type { StationProps } from "@/components/checkin/station-props";
import { Button } from "@/components/ui/button";
import { endCheckIn } from "@/lib/checkin/session-commands";
import { useRun } from "@/lib/sync/client/react";

/** The page that both keep, how it felt for oneself, and the end. */
export function CloseStation(props: StationProps) {
  const { course } = props;
  const run = useRun();
  return (
    <div className="grid gap-6">
      <Summary {...props} />
      <Felt checkIn={course.checkIn} />
      <Button className="justify-self-start" onClick={() => run(endCheckIn, { id: course.checkIn.id })}>
        Close the check-in
      </Button>
    </div>
  );
}
