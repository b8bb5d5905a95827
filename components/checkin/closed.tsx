"use client";
import { useEffect } from "react";
import { SignOut } from "@/components/auth/sign-out";
import { Felt } from "@/components/checkin/felt";
import { useIsBeside } from "@/components/checkin/seat";
import { Summary } from "@/components/checkin/summary";
import type { StationProps } from "@/components/checkin/station-props";
import { announce } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

const CLOSED = "The check-in is closed";

/** A check-in that was closed while one was in it, by either: its page stays until one has read it. */
export function Closed(props: StationProps & { onDone: () => void }) {
  useEffect(() => announce(CLOSED), []);
  const { course, people, partner } = props;
  const isBeside = useIsBeside(course.checkIn.id, partner.id);
  return (
    <div className="grid gap-6">
      <h2 className="font-serif text-title font-semibold">{CLOSED}</h2>
      <Felt checkIn={course.checkIn} />
      {isBeside ? (
        <Notice
          title={
            <>
              This screen is <bdi>{people.me.name}</bdi>’s until you sign out of it.
            </>
          }
        >
          Is it <bdi>{partner.name}</bdi>’s? Then sign out, so that nothing of yours stays here; how the talk felt,{" "}
          <bdi>{partner.name}</bdi> notes once they are signed in again.
          <div className="pt-2">
            <SignOut />
          </div>
        </Notice>
      ) : null}
      <Button kind={isBeside ? "quiet" : "primary"} className="justify-self-start" onClick={props.onDone}>
        Done
      </Button>
      <Summary {...props} />
    </div>
  );
}
