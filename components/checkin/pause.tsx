"use client";
import { Pause as PauseIcon, Play } from "lucide-react";
import { useState } from "react";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { timeText } from "@/lib/calendar/format";
import { MINUTE } from "@/lib/calendar/time";
import type { CheckInRow } from "@/lib/checkin/schema";
import { pauseCheckIn } from "@/lib/checkin/session-commands";
import { useNow, useRun } from "@/lib/sync/client/react";

const LENGTHS = [20, 30, 60] as const;

/** Either can pause, with a time to return; the check-in comes back where it was. */
export function Pause({
  checkIn,
  people,
  partner,
  locale,
  isPaused,
}: {
  checkIn: CheckInRow;
  people: People;
  partner: Person;
  locale: string;
  isPaused: boolean;
}) {
  const run = useRun();
  const now = useNow();
  const [isAsking, setAsking] = useState(false);
  const reader = { locale, zone: people.me.zone };
  const { id, pausedUntil, pausedBy } = checkIn;
  if (pausedUntil !== null) {
    const back = timeText(Date.parse(pausedUntil), reader);
    return (
      <Notice
        title={isPaused ? `A pause until ${back}` : "The pause is over, whenever you both are here"}
        actions={
          <Button kind={isPaused ? "quiet" : "primary"} onClick={() => run(pauseCheckIn, { id, until: null })}>
            <Play aria-hidden size={18} />
            Go on where you were
          </Button>
        }
      >
        {pausedBy === people.me.id ? "You" : <bdi>{partner.name}</bdi>} asked for it. A glass of water, some steps, slow
        breaths: nothing has to be solved meanwhile.
      </Notice>
    );
  }
  if (!isAsking) {
    return (
      <Button kind="quiet" className="justify-self-start" onClick={() => setAsking(true)}>
        <PauseIcon aria-hidden size={18} />
        Pause
      </Button>
    );
  }
  return (
    <div role="group" aria-label="When will you be back?" className="grid gap-2">
      <p className="font-semibold">When will you be back?</p>
      <div className="flex flex-wrap gap-2">
        {LENGTHS.map((minutes) => (
          <Button
            key={minutes}
            kind="quiet"
            onClick={() => {
              setAsking(false);
              run(pauseCheckIn, { id, until: new Date(now + minutes * MINUTE).toISOString() });
            }}
          >
            In {minutes} minutes, at {timeText(now + minutes * MINUTE, reader)}
          </Button>
        ))}
        <Button
          kind="quiet"
          onClick={() => {
            setAsking(false);
            run(pauseCheckIn, { id, until: new Date(now + 24 * 60 * MINUTE).toISOString() });
          }}
        >
          Tomorrow at this time
        </Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          No pause
        </Button>
      </div>
    </div>
  );
}
