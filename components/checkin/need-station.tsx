"use client";
import { Check, MessageCircleMore } from "lucide-react";
import { Agreements } from "@/components/checkin/agreements";
import { SaidBy } from "@/components/checkin/said-by";
import { useSeat } from "@/components/checkin/seat";
import type { StationProps } from "@/components/checkin/station-props";
import { broughtAt } from "@/components/checkin/use-check-in";
import { Worksheet } from "@/components/checkin/worksheet";
import { useWritten } from "@/components/checkin/use-written";
import { WrittenForm } from "@/components/checkin/written-form";
import { Button } from "@/components/ui/button";
import { hearingOf, type Hearing } from "@/lib/checkin/hearing";
import { isSaidOut } from "@/lib/checkin/rounds";
import { answerNeed, understandNeed } from "@/lib/checkin/hearing-commands";
import { isBlank } from "@/lib/sync/text";
import { understoodWords, type BroughtRow } from "@/lib/checkin/schema";
import { useRun } from "@/lib/sync/client/react";
import type { Command } from "@/lib/sync/command";

/** Being heard: the listener says back what they understood, and only the speaker says whether that is it. */
export function NeedStation(props: StationProps) {
  const { course, people, partner } = props;
  const need = broughtAt(course)!;
  const hearing = hearingOf(need, course.understandings, course.needAnswers);
  const isMine = need.ownerId === people.me.id;
  const run = useRun();
  const seat = useSeat(need.checkInId, partner.id);
  const isTheirTurn = isMine === (hearing.state !== "understood");
  return (
    <div className="grid gap-4">
      <SaidBy ownerId={need.ownerId} words={need.words} people={people} partner={partner} />
      {hearing.understanding && hearing.understanding.words !== "" ? (
        <div className="grid gap-1 ps-4">
          <p className="text-small text-ink-soft">{isMine ? <bdi>{partner.name}</bdi> : "You"} understood:</p>
          <p dir="auto" className="text-lead whitespace-pre-line wrap-anywhere">
            {hearing.understanding.words}
          </p>
        </div>
      ) : null}
      {isMine ? (
        <Speaker need={need} hearing={hearing} name={partner.name} onGive={run} />
      ) : (
        <Listener need={need} hearing={hearing} name={partner.name} onGive={run} />
      )}
      {seat && hearing.state !== "heard" && isTheirTurn ? (
        <section aria-label={partner.name} className="grid gap-3 border-t border-line pt-4">
          <p className="font-semibold">
            <bdi>{partner.name}</bdi>:
          </p>
          {isMine ? (
            <Listener need={need} hearing={hearing} name={people.me.name} onGive={seat.give} />
          ) : (
            <Speaker need={need} hearing={hearing} name={people.me.name} onGive={seat.give} />
          )}
          {seat.refused}
        </section>
      ) : null}
      {hearing.state === "heard" ? (
        <>
          <Worksheet {...props} about={need} />
          <Agreements {...props} about={need} />
        </>
      ) : null}
    </div>
  );
}

interface PartProps {
  need: BroughtRow;
  hearing: Hearing;
  /** The other's. */
  name: string;
  /** Says it in the name of whose part it is. */
  onGive: <Input>(command: Command<Input>, input: Input) => unknown;
}

function Speaker({ need: { id: broughtId, checkInId }, hearing, name, onGive }: PartProps) {
  const round = hearing.understanding?.round ?? 0;
  const answer = (heard: boolean) => void onGive(answerNeed, { checkInId, broughtId, round, heard });
  if (hearing.state === "heard") return <Heard words="You said: yes, that’s it." />;
  if (hearing.state === "understood") {
    return (
      <div className="grid gap-3">
        {hearing.understanding.words === "" ? (
          <p className="max-w-prose">
            <bdi>{name}</bdi> has said aloud what they understood.
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => answer(true)}>
            <Check aria-hidden size={18} />
            Yes, that’s it
          </Button>
          <Button kind="quiet" onClick={() => answer(false)}>
            <MessageCircleMore aria-hidden size={18} />
            There is more
          </Button>
        </div>
      </div>
    );
  }
  if (isSaidOut(hearing)) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="max-w-prose">
          You have gone through this a hundred times. If it is heard by now, say so; else leave it for another time.
        </p>
        <Button kind="quiet" onClick={() => answer(true)}>
          <Check aria-hidden size={18} />
          Yes, that’s it
        </Button>
      </div>
    );
  }
  return (
    <p className="max-w-prose text-ink-soft">
      {round > 0 ? "Say what is missing. " : "Say it, and what it is about for you. "}
      <bdi>{name}</bdi> listens, and then says what they understood.
    </p>
  );
}

function Listener({ need: { id: broughtId, checkInId }, hearing, name, onGive }: PartProps) {
  const written = useWritten(`understood ${broughtId}`, understoodWords);
  const { text, send } = written;
  const say = (words: string) => onGive(understandNeed, { checkInId, broughtId, words });
  if (hearing.state === "heard") return <Heard words={`${name} said: yes, that’s it.`} />;
  if (hearing.state === "understood") {
    return (
      <p className="max-w-prose text-ink-soft">
        <bdi>{name}</bdi> says whether that is it, or whether there is more.
      </p>
    );
  }
  if (isSaidOut(hearing)) {
    return (
      <p className="max-w-prose">
        This was said back a hundred times. <bdi>{name}</bdi> can still say that it is heard; or leave it for another
        time.
      </p>
    );
  }
  return (
    <WrittenForm
      written={written}
      label="What I understood"
      hint={
        hearing.understanding
          ? "There is more: listen once more, and say it back with what was missing."
          : "In your own words, without answering it yet; and what makes sense to you about it."
      }
      placeholder="You would like …, because … That makes sense to me: …"
      onSend={() => {
        if (!isBlank(text)) send(text, say);
      }}
    >
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isBlank(text)}>
          Share with {name}
        </Button>
        <Button kind="quiet" disabled={!isBlank(text)} onClick={() => send("", say)}>
          I said it aloud
        </Button>
      </div>
    </WrittenForm>
  );
}

function Heard({ words }: { words: string }) {
  return (
    <p className="flex items-center gap-2 font-semibold">
      <Check aria-hidden size={20} className="shrink-0" />
      {words}
    </p>
  );
}
