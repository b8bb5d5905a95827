"use client";
import { useMemo } from "react";
import { titleOf } from "@/components/calendar/block-words";
import { ruleAt } from "@/components/calendar/edit";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { acceptProposal, counterProposal, declineProposal } from "@/lib/calendar/answer-commands";
import { makeProposal, reopenProposal, withdrawProposal } from "@/lib/calendar/proposal-commands";
import type { WallTimes } from "@/lib/calendar/time";
import { changeSeries } from "@/lib/calendar/series-commands";
import { newId } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** Another time, as wall times. */
export interface OtherTime extends WallTimes {
  readonly allDay: boolean;
}

/** What a person does with a proposal, each said in words that offer to take it back. */
export function useAnswers(people: People) {
  const run = useRun();
  return useMemo(() => {
    const name = people.partner?.name ?? "Your partner";
    const titled = ({ offered }: Waiting) => titleOf(offered, people);
    const target = ({ id, block }: Waiting) => ({ id, blockId: block.id });
    return {
      accept(waiting: Waiting, anyway: boolean): void {
        const { localStart, localEnd, zone, rrule } = waiting.proposal;
        const seen = { localStart, localEnd, zone, rrule };
        run(acceptProposal, { ...target(waiting), seen, ...(anyway ? { anyway } : {}) });
        sayDone(`${titled(waiting)} is agreed.`);
      },
      decline(waiting: Waiting, word: string): void {
        run(declineProposal, { ...target(waiting), word });
        sayDone(`You said no to ${titled(waiting)}. ${name} reads it with your word.`);
      },
      withdraw(waiting: Waiting): void {
        run(withdrawProposal, target(waiting));
        sayDone(waiting.stage === "refused" ? `${titled(waiting)} is put away.` : `You took ${titled(waiting)} back.`);
      },
      reopen(waiting: Waiting): void {
        run(reopenProposal, target(waiting));
        sayDone(`${titled(waiting)} waits for your answer again.`);
      },
      /** Answers with another time; of what one proposed oneself, proposes that in its place. */
      another(waiting: Waiting, time: OtherTime, word: string): void {
        const { block, stage, isBeside, proposal } = waiting;
        const more = { ...time, anyway: true };
        const isMine = block.ownerId === people.me.id;
        if (stage === "to-answer" && !isMine) {
          run(counterProposal, { ...target(waiting), newId: newId(), ...more, word });
        } else if (isBeside && block.ownerId === null) {
          const about = { blockId: block.id, original: proposal.originalLocalStart };
          // Without a rule it would be about that date alone.
          const isRest = about.original !== null && proposal.rrule !== null;
          const rrule = isRest ? { rrule: ruleAt(proposal.rrule!, proposal.localStart, time.localStart) } : {};
          run(makeProposal, { id: newId(), ...about, ...more, ...rrule });
        } else {
          run(changeSeries, { id: block.id, ...more, propose: true });
        }
        sayDone(`${name} is asked about the other time.`);
      },
    };
  }, [run, people]);
}

export type Answers = ReturnType<typeof useAnswers>;
