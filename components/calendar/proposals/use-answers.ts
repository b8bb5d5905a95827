"use client";
import { useMemo } from "react";
import { titleOf } from "@/components/calendar/block-words";
import { ruleAt } from "@/components/calendar/edit";
import { step, type Step } from "@/components/calendar/edit-steps";
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
import { singleOut } from "@/lib/calendar/single-commands";
import { newId, type Id } from "@/lib/ids";
import type { Command } from "@/lib/sync/command";

/** Another time, as wall times. */
export interface OtherTime extends WallTimes {
  readonly allDay: boolean;
}

/** A proposal, and the block that it is about. */
interface About {
  readonly id: Id;
  readonly blockId: Id;
}

/** What a person does with a proposal, each said in words that offer to take it back. */
export function useAnswers(people: People) {
  const attempt = useAttempt();
  return useMemo(() => {
    // Where something protected is in the way that this page did not know of, it is asked about first.
    const give = (steps: readonly Step[], words: string) =>
      attempt({ act: actOf(steps), key: null, done: () => sayDone(words) });
    const name = people.partner?.name ?? "Your partner";
    const titled = ({ offered }: Waiting) => titleOf(offered, people);
    /** What is answered, as it begins and goes on in words. */
    const called = (waiting: Waiting) => (waiting.date === null ? titled(waiting) : `this date of ${titled(waiting)}`);
    /**
     * Answers all of it; or one date of it, which first becomes a proposal of its own. A word that was begun and not sent is
     * not wanted once it is answered otherwise. Answers which block it then is.
     */
    const answer = <Input>(
      waiting: Waiting,
      command: Command<Input>,
      input: (about: About) => Input,
      words: string,
    ): Id => {
      const about = { id: waiting.id, blockId: waiting.block.id };
      dropDraft(about.id);
      noteName(about.id, titled(waiting));
      if (waiting.date === null) {
        give([step(command, input(about))], words);
        return about.blockId;
      }
      const one = { id: newId(), blockId: newId() };
      noteName(one.id, titled(waiting));
      const ids = { madeId: one.blockId, newId: one.id, detailId: newId() };
      const apart = step(singleOut, { ...about, original: waiting.date, ...ids });
      give([apart, step(command, input(one))], `${words[0]!.toUpperCase()}${words.slice(1)}`);
      return one.blockId;
    };
    return {
      accept(waiting: Waiting, anyway: boolean): void {
        const { localStart, localEnd, zone, rrule } = waiting.proposal;
        const given = { seen: { localStart, localEnd, zone, rrule }, ...(anyway ? { anyway } : {}) };
        answer(waiting, acceptProposal, (about) => ({ ...about, ...given }), `${called(waiting)} is agreed.`);
      },
      decline(waiting: Waiting, word: string): void {
        const withWord = word.trim() === "" ? "" : ` ${name} reads it with your word.`;
        const words = `You said no to ${called(waiting)}.${withWord}`;
        answer(waiting, declineProposal, (about) => ({ ...about, word }), words);
      },
      withdraw(waiting: Waiting): void {
        const isRead = waiting.stage === "refused";
        const words = isRead ? `${titled(waiting)} is put away.` : `You took ${called(waiting)} back.`;
        answer(waiting, withdrawProposal, (about) => about, words);
      },
      /** What was a date of a series of mine before is that again. */
      backAmongMine(waiting: Waiting): void {
        const words = `${titled(waiting)} is yours again.`;
        answer(waiting, rejoinOccurrence, ({ blockId }) => ({ ...waiting.cameFrom!, blockId }), words);
      },
      reopen(waiting: Waiting): void {
        answer(waiting, reopenProposal, (about) => about, `${titled(waiting)} waits for your answer again.`);
      },
      /** Answers with another time; of what one proposed oneself, proposes that in its place. Answers which block it then is. */
      another(waiting: Waiting, time: OtherTime, word: string): Id {
        const { block, stage, isBeside, proposal } = waiting;
        const more = { ...time, anyway: true };
        const isSeries = proposal.rrule !== null;
        const words = `${name} is asked about the other time${isSeries ? ", of all its dates" : ""}.`;
        const isMine = block.ownerId === people.me.id;
        if (stage === "to-answer" && !isMine) {
          return answer(waiting, counterProposal, (about) => ({ ...about, newId: newId(), ...more, word }), words);
        }
        if ((isBeside || stage === "told") && block.ownerId === null) {
          const original = proposal.originalLocalStart;
          // Without a rule it would be about that date alone.
          const isRest = original !== null && proposal.rrule !== null;
          const rrule = isRest ? { rrule: ruleAt(proposal.rrule!, proposal.localStart, time.localStart) } : {};
          return answer(
            waiting,
            makeProposal,
            ({ blockId }) => ({ id: newId(), blockId, original, ...more, ...rrule }),
            words,
          );
        }
        return answer(
          waiting,
          changeSeries,
          ({ blockId: id }) => ({ id, ...more, propose: true as const, asks: true as const }),
          words,
        );
      },
    };
  }, [attempt, people]);
}
