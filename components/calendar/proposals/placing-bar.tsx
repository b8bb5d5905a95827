"use client";
import { titleOf } from "@/components/calendar/block-words";
import { wallOf } from "@/components/calendar/edit";
import type { GridBlock } from "@/components/calendar/grid-block";
import { openCounter } from "@/components/calendar/proposals/counter-host";
import { place, type Placing } from "@/components/calendar/proposals/placing-store";
import { useAnswers } from "@/components/calendar/proposals/use-answers";
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
  const send = () => {
    answers.another(about, wallOf(block.row), "");
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
        <Button disabled={!isMoved || block.endMs <= now} onClick={send}>
          Propose to {people.partner?.name ?? "your partner"}
        </Button>
        <Button
          kind="quiet"
          onClick={() =>
            openCounter({ waiting: about, begin: placing.times ?? undefined, people, reader, onDone: leave })
          }
        >
          Write it
        </Button>
        <Button kind="quiet" onClick={leave}>
          Leave it
        </Button>
      </div>
    </section>
  );
}
