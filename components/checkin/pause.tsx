"use client";
import { Play } from "lucide-react";
import { pauseWords } from "@/components/checkin/pause-words";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { timeText } from "@/lib/calendar/format";
import { DAY, MINUTE } from "@/lib/calendar/time";
import type { CheckInRow } from "@/lib/checkin/schema";
import { useNow } from "@/lib/sync/client/react";

const LENGTHS = [20, 30, 60] as const;

/** A pause that one of the two asked for. Whoever is back first says so for both; the talk comes back where it was. */
export function Paused({
  pause,
  people,
  partner,
  locale,
  onGoOn,
}: {
  pause: Pick<CheckInRow, "pausedUntil" | "pausedBy">;
  people: People;
  partner: Person;
  locale: string;
  onGoOn: () => void;
}) {
  const now = useNow();
  const { pausedUntil, pausedBy } = pause;
  const isPaused = pausedUntil !== null && Date.parse(pausedUntil) > now;
  return (
    <Notice
      title={pauseWords(pause, now, { locale, zone: people.me.zone })}
      actions={
        <Button kind={isPaused ? "quiet" : "primary"} onClick={onGoOn}>
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

/** Either can pause, with a time to return. */
export function PauseLengths({
  people,
  locale,
  onPause,
  onDone,
}: {
  people: People;
  locale: string;
  /** ISO 8601, in UTC. */
  onPause: (until: string) => void;
  onDone: () => void;
}) {
  const now = useNow();
  const reader = { locale, zone: people.me.zone };
  const pause = (ms: number) => {
    onDone();
    onPause(new Date(now + ms).toISOString());
  };
  return (
    <div role="group" aria-label="When will you be back?" className="grid gap-2 rounded-lg bg-sunk p-3">
      <p className="font-semibold">When will you be back?</p>
      <div className="flex flex-wrap gap-2">
        {LENGTHS.map((minutes) => (
          <Button key={minutes} kind="quiet" onClick={() => pause(minutes * MINUTE)}>
            In {minutes} minutes, at {timeText(now + minutes * MINUTE, reader)}
          </Button>
        ))}
        <Button kind="quiet" onClick={() => pause(DAY)}>
          Tomorrow at this time
        </Button>
        <Button kind="quiet" onClick={onDone}>
          No pause
        </Button>
      </div>
    </div>
  );
}
