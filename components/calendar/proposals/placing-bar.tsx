"use client";
import { useState } from "react";
import { titleOf } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { CounterSheet } from "@/components/calendar/proposals/counter-sheet";
import { timeOf } from "@/components/calendar/proposals/offered-blocks";
import { place, type Placing } from "@/components/calendar/proposals/placing-store";
import { useAnswers, type OtherTime } from "@/components/calendar/proposals/use-answers";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { whenText } from "@/components/calendar/proposals/waiting-words";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Reader } from "@/lib/calendar/format";
import { useNow } from "@/lib/sync/client/react";

/** Above the days: what is being placed, where it is by now, and the ways to send it or to leave it. */
export function PlacingBar({
  placing,
  placed,
  people,
  reader,
}: {
  placing: Placing;
  /** Null once the proposal is settled, or was taken back. */
  placed: { about: Waiting; block: GridBlock } | null;
  people: People;
  reader: Reader;
}) {
  const answers = useAnswers(people);
  const now = useNow();
  const [writes, setWrites] = useState(false);
  const leave = () => place(null);
  if (!placed) {
    return (
      <div className="border-b border-line px-4 py-2">
        <Notice
          title="What was proposed is settled, or was taken back."
          actions={
            <Button kind="quiet" onClick={leave}>
              Close
            </Button>
          }
        />
      </div>
    );
  }
  const { about, block } = placed;
  const isMoved = placing.times !== null;
  const send = (time: OtherTime, word: string) => {
    answers.another(about, time, word);
    leave();
  };
  return (
    <section aria-label="Another time" className="grid gap-2 border-b border-line bg-surface px-4 py-2">
      <p>
        <bdi className="font-semibold">{titleOf(block, people)}</bdi>:{" "}
        <span aria-live="polite">{whenText(block, about, reader)}</span>
        {isMoved ? null : (
          <>
            .{" "}
            <span className="pointer-coarse:hidden">
              Drag it to another time, or move it with Alt and the arrow keys.
            </span>
            <span className="hidden pointer-coarse:inline">Rest a finger on it, then drag it to another time.</span>
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          disabled={!isMoved || block.endMs <= now}
          onClick={() => send(timeOf(about, placing.times, reader.zone), "")}
        >
          Propose to {people.partner?.name ?? "your partner"}
        </Button>
        <Button kind="quiet" onClick={() => setWrites(true)}>
          Write it
        </Button>
        <Button kind="quiet" onClick={leave}>
          Leave it
        </Button>
      </div>
      {writes ? (
        <CounterSheet
          waiting={about}
          begin={placing.times ?? undefined}
          people={people}
          reader={reader}
          onPropose={send}
          onClose={() => setWrites(false)}
        />
      ) : null}
    </section>
  );
}
