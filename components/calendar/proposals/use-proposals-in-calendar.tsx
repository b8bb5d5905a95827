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
import { ofDate } from "@/components/calendar/proposals/one-date";
import { readThere } from "@/components/calendar/read-there";
import { useThere } from "@/components/calendar/use-there";
import type { People } from "@/components/shell/people";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import type { Reader } from "@/lib/calendar/format";
import { standsBesides } from "@/lib/calendar/occurrences";
import type { Times } from "@/lib/calendar/snap";
import type { Id } from "@/lib/ids";
import type { TimeRange } from "@/lib/sync/protocol";

export interface InCalendar {
  /** The blocks, with the other times that are offered for some beside them, and with what is being placed. */
  readonly blocks: readonly GridBlock[];
  /** Opens what stands for a proposal; answers whether it is one. */
  open(key: string): boolean;
  /** Moves what is being placed, or answers what the other proposed with where it was put; says whether it was one. */
  move(block: GridBlock, times: Times): boolean;
  /** Says no to what the other proposed and is taken out; answers whether it was that. */
  refuse(block: GridBlock): boolean;
  /** The proposal of that date alone, where the block is one of several of a series that is nothing but proposed. */
  ofDate(block: GridBlock): Waiting | null;
  /** Answers one date with where it was put; of what one proposed oneself, proposes that instead. Answers which block it is. */
  moveDate(about: Waiting, times: Times): Id;
  /** Says no to one date, or takes it back. */
  removeDate(about: Waiting): void;
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
    const found = placing && waiting.find(({ id }) => id === placing.id);
    if (!found) return null;
    const about = placing.date === null ? found : ofDate(found, placing.date, reader.zone);
    return about && { about, block: placedBlock(about, placing.times, zoneFor(about, placing.times)) };
  }, [waiting, placing, zoneFor, reader.zone]);
  const blocks = useMemo(() => {
    const offered = offeredBlocks(waiting, range, reader.zone);
    if (offered.length === 0 && !placed) return all;
    // What is nothing but proposed is seen once: where it is being placed.
    const isSeen = ({ id, original }: GridBlock) => {
      if (!placed || placed.about.isBeside || placed.about.block.id !== id) return true;
      return placed.about.date !== null && placed.about.date !== original;
    };
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
  const toAnswer = useCallback(
    (block: GridBlock) => {
      const about = block.standing === "proposed" ? waitingOn(block, waiting) : null;
      return about && isAnswerable(about) ? about : null;
    },
    [waiting],
  );
  const move = useCallback(
    (block: GridBlock, { startMs, endMs }: Times) => {
      const times = { startMs, endMs };
      if (placing && block.key === placedKey) {
        place({ ...placing, times });
        return true;
      }
      const about = toAnswer(block);
      if (!about) return false;
      answers.another(about, timeBy(about, block, times, zoneFor(about, times)), "");
      return true;
    },
    [placing, placedKey, toAnswer, answers, zoneFor],
  );
  const refuse = useCallback(
    (block: GridBlock) => {
      const about = toAnswer(block);
      if (!about) return false;
      answers.decline(about, "");
      return true;
    },
    [toAnswer, answers],
  );
  const leave = useCallback(
    (block: GridBlock) => {
      if (block.key !== placedKey) return false;
      place(null);
      return true;
    },
    [placedKey],
  );
  const dates = useMemo(
    () => ({
      ofDate(block: GridBlock): Waiting | null {
        const { original, series } = block;
        const about = original === null || block.key === placedKey ? null : waitingOn(block, waiting);
        if (!about || original === null || !standsBesides(series, about.exceptions, original)) return null;
        return ofDate(about, original, readThere(reader, me, block).zone);
      },
      moveDate(about: Waiting, times: Times): Id {
        return answers.another(about, timeBy(about, about.offered, times, zoneFor(about, times)), "");
      },
      removeDate(about: Waiting): void {
        if (about.stage === "asked") answers.withdraw(about);
        else answers.decline(about, "");
      },
    }),
    [waiting, placedKey, answers, zoneFor, reader, me],
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
  return { blocks, open, move, refuse, leave, around, ...dates };
}

/** What waits for my answer and is nothing but proposed: put elsewhere, it is answered with that. */
function isAnswerable({ stage, isBeside, block }: Waiting): boolean {
  return stage === "to-answer" && !isBeside && block.ownerId === null;
}
