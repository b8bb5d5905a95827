"use client";
import { Check, MessageCircleMore } from "lucide-react";
import { useState } from "react";
import { useWritten } from "@/components/checkin/use-written";
import { WrittenForm } from "@/components/checkin/written-form";
import type { Person } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { WithDreamWords } from "@/components/vision/dream/with-dream-words";
import { TakeDreamBack } from "@/components/vision/take-dream-back";
import type { Dream } from "@/components/vision/use-sharing";
import { AREAS } from "@/lib/vision/areas";
import { bodyOfLines, linesOfBody, writtenDream } from "@/lib/vision/dream-body";
import { openDream } from "@/lib/vision/dream-commands";
import { answerSummary } from "@/lib/vision/listening-commands";
import { moreWords, type Area, type SharingRow } from "@/lib/vision/schema";
import { newId } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** Choosing what to share of an area. Nothing is seen before it is shared; what is kept back is asked by nobody. */
export function OpenArea(props: { sharing: SharingRow; area: Area; partner: Person }) {
  return (
    <WithDreamWords area={props.area}>{(words) => <OpenForm {...props} begins={linesOfBody(words)} />}</WithDreamWords>
  );
}

function OpenForm({
  sharing,
  area,
  partner,
  begins,
}: {
  sharing: SharingRow;
  area: Area;
  partner: Person;
  begins: string;
}) {
  const run = useRun();
  // Kept by its area alone: where the other ends the sharing, it is there the next time that this is opened.
  const { text, error, write, send } = useWritten(`dream ${area}`, writtenDream, begins);
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send(text, (words) => {
          run(openDream, { id: newId(), sharingId: sharing.id, area, body: [...bodyOfLines(words)] });
          sayDone(`Shared with ${partner.name}.`);
        });
      }}
    >
      <ul className="grid max-w-prose list-disc gap-1 ps-6 text-ink-soft">
        {AREAS[area].asks.map((asks) => (
          <li key={asks}>{asks}</li>
        ))}
      </ul>
      <Textarea
        label="What I want to share of this"
        hint="Only you see it until you share it. A line that begins with a dash is an item of a list."
        rows={7}
        className="max-h-[60dvh] min-h-40 font-serif"
        value={text}
        error={error}
        onChange={(event) => write(event.target.value)}
      />
      <Button type="submit" className="justify-self-start">
        <span>
          Share with <bdi>{partner.name}</bdi>
        </span>
      </Button>
    </form>
  );
}

/** The speaker, once they have opened it: they tell, and say whether what the other understood is it. */
export function SpeakerTurn({ dream, partner }: { dream: Dream; partner: Person }) {
  const { row, hearing } = dream;
  const name = <bdi>{partner.name}</bdi>;
  if (hearing.state === "heard") return <TakeDreamBack id={row.id} partner={partner} />;
  if (hearing.state === "telling") {
    return (
      <div className="grid gap-3">
        <p className="max-w-prose text-ink-soft">
          {hearing.understanding
            ? "Say what is missing. "
            : "Tell what it is about for you, and answer what is asked. "}
          {name} listens, and then writes what they understood.
        </p>
        <TakeDreamBack id={row.id} partner={partner} />
      </div>
    );
  }
  const { round } = hearing.understanding;
  return (
    <div className="grid gap-3">
      <ConfirmSummary key={round} dream={dream} round={round} />
      <TakeDreamBack id={row.id} partner={partner} />
    </div>
  );
}

function ConfirmSummary({ dream: { row }, round }: { dream: Dream; round: number }) {
  const run = useRun();
  const [isMore, setMore] = useState(false);
  const written = useWritten(`more ${row.id}`, moreWords);
  const { text, write, send } = written;
  const answer = (heard: boolean, words: string) => run(answerSummary, { sharedDreamId: row.id, round, heard, words });
  if (isMore || text !== "") {
    return (
      <WrittenForm
        written={written}
        label="What is missing"
        hint="A word is enough; you can also say it aloud."
        rows={2}
        autoFocus
        onSend={() => send(text, (words) => answer(false, words))}
      >
        <div className="flex flex-wrap gap-2">
          <Button type="submit">There is more</Button>
          <Button
            kind="quiet"
            onClick={() => {
              write("");
              setMore(false);
            }}
          >
            Back to what was understood
          </Button>
        </div>
      </WrittenForm>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => answer(true, "")}>
        <Check aria-hidden size={18} />
        Yes, that’s it
      </Button>
      <Button kind="quiet" onClick={() => setMore(true)}>
        <MessageCircleMore aria-hidden size={18} />
        There is more
      </Button>
    </div>
  );
}
