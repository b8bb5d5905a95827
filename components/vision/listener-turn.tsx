"use client";
import { isSaidOut } from "@/lib/checkin/rounds";
import { useWritten } from "@/components/checkin/use-written";
import { WrittenForm } from "@/components/checkin/written-form";
import type { Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import type { Dream } from "@/components/vision/use-sharing";
import { askDream, summariseDream } from "@/lib/vision/listening-commands";
import { questionWords, summaryWords } from "@/lib/vision/schema";
import { newId } from "@/lib/ids";
import { isBlank } from "@/lib/sync/text";
import { useRun } from "@/lib/sync/client/react";

/**
 * The listener: they ask, to understand, and write what they understood. There is no place here for an opinion. What is being
 * written is kept by its turn, and not by the dream: taken back and opened anew, that is another one.
 */
export function ListenerTurn({ dream, partner }: { dream: Dream; partner: Person }) {
  const { hearing } = dream;
  const name = <bdi>{partner.name}</bdi>;
  if (hearing.state === "heard") return null;
  if (hearing.state === "understood") {
    return <p className="max-w-prose text-ink-soft">{name} says whether that is it, or whether there is more.</p>;
  }
  if (isSaidOut(hearing)) {
    return <p className="max-w-prose">This was said back a hundred times. Leave it for another time.</p>;
  }
  return (
    <div className="grid gap-6">
      <AskForm dream={dream} partner={partner} />
      <SummaryForm dream={dream} partner={partner} />
    </div>
  );
}

function AskForm({ dream: { row }, partner }: { dream: Dream; partner: Person }) {
  const run = useRun();
  const written = useWritten(`ask ${row.sharingId} ${row.area}`, questionWords);
  const { text, send } = written;
  return (
    <WrittenForm
      written={written}
      label="A question, to understand"
      hint="About what it is like, or what it means to them; not whether, or how, or what it costs."
      placeholder="What would you … there?"
      rows={2}
      onSend={() => {
        send(text, (words) => run(askDream, { id: newId(), sharedDreamId: row.id, words }));
      }}
    >
      <Button type="submit" kind="quiet" disabled={isBlank(text)}>
        <span>
          Ask <bdi>{partner.name}</bdi>
        </span>
      </Button>
    </WrittenForm>
  );
}

function SummaryForm({ dream: { row, hearing }, partner }: { dream: Dream; partner: Person }) {
  const run = useRun();
  const written = useWritten(`summary ${row.sharingId} ${row.area}`, summaryWords);
  const { text, send } = written;
  return (
    <WrittenForm
      written={written}
      label="What I understood"
      hint={
        hearing.understanding
          ? "There is more: say it once more, with what was missing."
          : "In your own words: what it is, and what matters to them about it."
      }
      placeholder="You dream of …, because …"
      rows={3}
      onSend={() => {
        send(text, (words) => run(summariseDream, { sharedDreamId: row.id, words }));
      }}
    >
      <Button type="submit" disabled={isBlank(text)}>
        <span>
          Share with <bdi>{partner.name}</bdi>
        </span>
      </Button>
    </WrittenForm>
  );
}
