"use client";
import { useMemo } from "react";
import { titleOf } from "@/components/calendar/block-words";
import { ruleAt } from "@/components/calendar/edit";
import { noteName } from "@/components/calendar/proposals/closed-words";
import { dropDraft } from "@/components/calendar/proposals/draft-words";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { actOf, useAttempt } from "@/components/calendar/stopped-context";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { acceptProposal, counterProposal, declineProposal } from "@/lib/calendar/answer-commands";
import { rejoinOccurrence } from "@/lib/calendar/occurrence-commands";
import { makeProposal, reopenProposal, withdrawProposal } from "@/lib/calendar/proposal-commands";
import type { WallTimes } from "@/lib/calendar/time";
import { changeSeries } from "@/lib/calendar/series-commands";
import { newId } from "@/lib/ids";
import type { Command } from "@/lib/sync/command";

/** Another time, as wall times. */
export interface OtherTime extends WallTimes {
  readonly allDay: boolean;
}

/** What a person does with a proposal, each said in words that offer to take it back. */
export function useAnswers(people: People) {
  const attempt = useAttempt();
  return useMemo(() => {
    // Where something protected is in the way that this page did not know of, it is asked about first.
    const give = <Input>(command: Command<Input>, input: Input, words: string) =>
      attempt({
        act: actOf([{ name: command.name, give: (run) => run(command, input) }]),
        key: null,
        done: () => sayDone(words),
      });
    const name = people.partner?.name ?? "Your partner";
    const titled = ({ offered }: Waiting) => titleOf(offered, people);
    /** What it is about. A word that was begun and not sent is not wanted once it is answered otherwise. */
    const target = (waiting: Waiting) => {
      const { id, block } = waiting;
      dropDraft(id);
      noteName(id, titled(waiting));
      return { id, blockId: block.id };
    };
    return {
      accept(waiting: Waiting, anyway: boolean): void {
        const { localStart, localEnd, zone, rrule } = waiting.proposal;
        const seen = { localStart, localEnd, zone, rrule };
        const input = { ...target(waiting), seen, ...(anyway ? { anyway } : {}) };
        give(acceptProposal, input, `${titled(waiting)} is agreed.`);
      },
      decline(waiting: Waiting, word: string): void {
        const withWord = word.trim() === "" ? "" : ` ${name} reads it with your word.`;
        give(declineProposal, { ...target(waiting), word }, `You said no to ${titled(waiting)}.${withWord}`);
      },
      withdraw(waiting: Waiting): void {
        const isRead = waiting.stage === "refused";
        const words = isRead ? `${titled(waiting)} is put away.` : `You took ${titled(waiting)} back.`;
        give(withdrawProposal, target(waiting), words);
      },
      /** What was a date of a series of mine before is that again. */
      backAmongMine(waiting: Waiting): void {
        const { blockId } = target(waiting);
        give(rejoinOccurrence, { ...waiting.cameFrom!, blockId }, `${titled(waiting)} is yours again.`);
      },
      reopen(waiting: Waiting): void {
        give(reopenProposal, target(waiting), `${titled(waiting)} waits for your answer again.`);
      },
      /** Answers with another time; of what one proposed oneself, proposes that in its place. */
      another(waiting: Waiting, time: OtherTime, word: string): void {
        const { block, stage, isBeside, proposal } = waiting;
        const more = { ...time, anyway: true };
        const isSeries = proposal.rrule !== null;
        const words = `${name} is asked about the other time${isSeries ? ", of all its dates" : ""}.`;
        const isMine = block.ownerId === people.me.id;
        if (stage === "to-answer" && !isMine) {
          give(counterProposal, { ...target(waiting), newId: newId(), ...more, word }, words);
        } else if ((isBeside || stage === "told") && block.ownerId === null) {
          const about = { blockId: block.id, original: proposal.originalLocalStart };
          // Without a rule it would be about that date alone.
          const isRest = about.original !== null && proposal.rrule !== null;
          const rrule = isRest ? { rrule: ruleAt(proposal.rrule!, proposal.localStart, time.localStart) } : {};
          give(makeProposal, { id: newId(), ...about, ...more, ...rrule }, words);
        } else {
          give(changeSeries, { id: block.id, ...more, propose: true, asks: true }, words);
        }
      },
    };
  }, [attempt, people]);
}
