"use client";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { titleOf } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { offeredAs, offeredBlocks, placedBlock, timeBy } from "@/components/calendar/proposals/offered-blocks";
import { place, usePlacing } from "@/components/calendar/proposals/placing-store";
import { PlacingBar } from "@/components/calendar/proposals/placing-bar";
import { ProposalPanel } from "@/components/calendar/proposals/proposal-panel";
import { useAnswers } from "@/components/calendar/proposals/use-answers";
import { useWaiting } from "@/components/calendar/proposals/use-waiting";
import { waitingOn, type Waiting } from "@/components/calendar/proposals/waiting";
import { readThere } from "@/components/calendar/read-there";
import { useThere } from "@/components/calendar/use-there";
import type { People } from "@/components/shell/people";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import type { Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";
import type { TimeRange } from "@/lib/sync/protocol";

interface InCalendar {
  /** The blocks, with the other times that are offered for some beside them, and with what is being placed. */
  readonly blocks: readonly GridBlock[];
  /** Opens what stands for a proposal; answers whether it is one. */
  open(key: string): boolean;
  /** Moves what is being placed, or answers what the other proposed with where it was put; says whether it was one. */
  move(block: GridBlock, times: Times): boolean;
  /** Leaves what is being placed; answers whether it is that. */
  leave(block: GridBlock): boolean;
  /** What stands above the days, and the sheet that is open. */
  readonly around: ReactNode;
}

/** What of proposals is seen and done in the calendar itself, beside the blocks that are there. */
export function useProposalsInCalendar(
  all: readonly GridBlock[],
  people: People,
  reader: Reader,
  range: TimeRange,
): InCalendar {
  const waiting = useWaiting(people);
  const placing = usePlacing();
  const answers = useAnswers(people);
  const [openId, setOpenId] = useState<string | null>(null);
  const { me } = people;
  const zoneFor = useCallback(
    ({ offered }: Waiting, times: Times | null) => readThere(reader, me, { ...offered, ...times }).zone,
    [reader, me],
  );
  const placed = useMemo(() => {
    const about = placing && (waiting.find(({ id }) => id === placing.id) ?? null);
    return about && { about, block: placedBlock(about, placing.times, zoneFor(about, placing.times)) };
  }, [waiting, placing, zoneFor]);
  const blocks = useMemo(() => {
    const offered = offeredBlocks(waiting, range, reader.zone);
    if (offered.length === 0 && !placed) return all;
    // What is nothing but proposed is seen once: where it is being placed.
    const isSeen = ({ id }: GridBlock) => !placed || placed.about.isBeside || placed.about.block.id !== id;
    return [...all.filter(isSeen), ...offered, ...(placed ? [placed.block] : [])];
  }, [all, waiting, placed, range, reader.zone]);
  const open = useCallback(
    (key: string) => {
      if (key === placed?.block.key) return true;
      const about = offeredAs(key, waiting);
      if (about) setOpenId(about.id);
      return about !== null;
    },
    [waiting, placed],
  );
  const placedKey = placed?.block.key;
  const move = useCallback(
    (block: GridBlock, { startMs, endMs }: Times) => {
      const times = { startMs, endMs };
      if (placing && block.key === placedKey) {
        place({ id: placing.id, times });
        return true;
      }
      const about = block.standing === "proposed" ? waitingOn(block, waiting) : null;
      if (!about || !isAnswerable(about)) return false;
      answers.another(about, timeBy(about, block, times, zoneFor(about, times)), "");
      return true;
    },
    [placing, placedKey, waiting, answers, zoneFor],
  );
  const leave = useCallback(
    (block: GridBlock) => {
      if (block.key !== placedKey) return false;
      place(null);
      return true;
    },
    [placedKey],
  );
  const opened = waiting.find(({ id }) => id === openId);
  const openedThere = useThere(opened?.offered ?? null, { people, reader });
  const placedThere = useThere(placed?.block ?? null, { people, reader });
  const close = () => setOpenId(null);
  const around = (
    <>
      {placing ? <PlacingBar key={placing.id} placing={placing} placed={placed} {...placedThere} /> : null}
      {openId === null ? null : opened ? (
        <Sheet title={<bdi>{titleOf(opened.offered, people)}</bdi>} onClose={close}>
          <ProposalPanel waiting={opened} {...openedThere} onDone={close} />
        </Sheet>
      ) : (
        <Sheet title="Proposal" onClose={close}>
          <Notice title="What was proposed here is settled, or was taken back." />
        </Sheet>
      )}
    </>
  );
  return { blocks, open, move, leave, around };
}

/** What waits for my answer and is nothing but proposed: put elsewhere, it is answered with that. */
function isAnswerable({ stage, isBeside, block }: Waiting): boolean {
  return stage === "to-answer" && !isBeside && block.ownerId === null;
}

interface Hands {
  move(block: GridBlock, to: Times): void;
  remove(block: GridBlock): void;
}

/** What hands and keys in the calendar do: to what is being placed, and to blocks. */
export function useHandsOn(proposals: InCalendar, acts: Hands, onMoved: (to: Times, led: null) => void) {
  const { move, leave } = proposals;
  const { move: moveBlock, remove } = acts;
  const onMove = useCallback(
    (block: GridBlock, to: Times) => {
      if (block.startMs === to.startMs && block.endMs === to.endMs) return;
      if (move(block, to)) onMoved(to, null);
      else moveBlock(block, to);
    },
    [move, moveBlock, onMoved],
  );
  const onRemove = useCallback(
    (block: GridBlock) => {
      if (!leave(block)) remove(block);
    },
    [leave, remove],
  );
  return { onMove, onRemove };
}
