"use client";
import { titleOf } from "@/components/calendar/block-words";
import { CounterSheet } from "@/components/calendar/proposals/counter-sheet";
import { dropDraft } from "@/components/calendar/proposals/draft-words";
import { agreedDate, ofDate } from "@/components/calendar/proposals/one-date";
import { useAnswers, type OtherTime } from "@/components/calendar/proposals/use-answers";
import { useProposed } from "@/components/calendar/proposals/use-waiting";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { usePeople, type People } from "@/components/shell/people";
import { say } from "@/components/shell/said";
import { pageState } from "@/components/ui/page-state";
import { Block, BlockException } from "@/lib/calendar/schema";
import type { Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";
import { useRows } from "@/lib/sync/client/react";

/** What another time is looked for, as it was when that was begun. */
interface Asked {
  readonly waiting: Waiting;
  /** Times to begin with, where others than those that were proposed. */
  readonly begin?: Times | undefined;
  readonly people: People;
  readonly reader: Reader;
  /** It was proposed. */
  readonly onDone: () => void;
}

const asked = pageState<Asked | null>(null);

/** Opens the sheet of another time, from wherever a proposal is seen. */
export function openCounter(next: Asked): void {
  asked.set(next);
}

/**
 * The one sheet of another time, around all places: whatever the other does to the proposal below (they say yes, or go on in
 * the talk it is seen in), what is being written stays, and is then asked of what stands.
 */
export function CounterHost() {
  const now = asked.use();
  return now ? <Counter key={now.waiting.id} {...now} /> : null;
}

/** Whether it has come in the place of what was opened: the other may have answered it, or proposed anew. */
function isAbout({ block, proposal }: Waiting, opened: Waiting): boolean {
  return block.id === opened.block.id && proposal.originalLocalStart === opened.proposal.originalLocalStart;
}

function Counter({ waiting: opened, begin, people, reader, onDone }: Asked) {
  const here = usePeople();
  const answers = useAnswers(here);
  const proposed = useProposed(here);
  const all = proposed.find(({ id }) => id === opened.id) ?? proposed.find((one) => isAbout(one, opened));
  const current = all && opened.date !== null ? ofDate(all, opened.date, reader.zone) : all;
  const block = useRows(Block).find(({ id }) => id === opened.block.id);
  const exceptions = useRows(BlockException).filter(({ blockId }) => blockId === opened.block.id);
  const name = here.partner?.name ?? "Your partner";
  const isTold = opened.stage === "told";
  const isAgreed = !current && !isTold && block?.status === "firm";
  const settled = isAgreed ? agreedDate(opened, block, exceptions) : null;
  const gone = !current && !isTold && !settled;
  const close = () => asked.set(null);
  const propose = (time: OtherTime, word: string) => {
    close();
    if (gone) {
      dropDraft(opened.id);
      say(`“${titleOf(opened.offered, people)}” is not there any more: no other time was proposed.`);
      return;
    }
    onDone();
    answers.another(settled ?? current ?? opened, time, word);
  };
  return (
    <CounterSheet
      waiting={settled ?? current ?? opened}
      begin={begin}
      people={people}
      reader={reader}
      meanwhile={
        settled ? `${name} has said yes meanwhile. Another time is then asked of what you both agreed to.` : null
      }
      onPropose={propose}
      onClose={close}
    />
  );
}
