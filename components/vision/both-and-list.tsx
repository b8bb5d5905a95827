"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { BOTH_AND } from "@/components/checkin/both-and-ways";
import { useWritten } from "@/components/checkin/use-written";
import { WrittenForm } from "@/components/checkin/written-form";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { BothAndItem } from "@/components/vision/both-and-item";
import type { MarkedWay } from "@/components/vision/use-both-ands";
import { writeBothAnd } from "@/lib/vision/both-and-commands";
import { cardWords, type Way } from "@/lib/vision/schema";
import { newId, type Id } from "@/lib/ids";
import { isBlank } from "@/lib/sync/text";
import { useRun } from "@/lib/sync/client/react";

/** Both/and in place of either/or: under each of four ways, what either of the two thinks of. */
export function BothAndList({
  cardId,
  ways,
  people,
  partner,
}: {
  cardId: Id;
  /** Those of the card. */
  ways: readonly MarkedWay[];
  people: People;
  partner: Person;
}) {
  const [isOpen, setOpen] = useState(ways.length > 0);
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="border-t border-line pt-1"
    >
      <summary className="min-h-11 content-center font-semibold">
        Room for both{ways.length > 0 ? ` · ${ways.length}` : ""}
      </summary>
      <div className="grid gap-4 pb-2">
        {BOTH_AND.map(({ way, name, words }) => (
          <section key={way} className="grid gap-1">
            <h3 className="font-semibold">{name}</h3>
            <ul className="grid">
              {ways
                .filter(({ row }) => row.way === way)
                .map((one) => (
                  <BothAndItem key={one.row.id} way={one} people={people} partner={partner} />
                ))}
            </ul>
            <AddWay cardId={cardId} way={way} name={name} begins={words} />
          </section>
        ))}
      </div>
    </details>
  );
}

function AddWay({ cardId, way, name, begins }: { cardId: Id; way: Way; name: string; begins: string }) {
  const run = useRun();
  const [isAdding, setAdding] = useState(false);
  const written = useWritten(`both-and ${cardId} ${way}`, cardWords);
  const { text, write, send } = written;
  if (!isAdding && text === "") {
    return (
      <button
        type="button"
        className="inline-flex min-h-11 items-center gap-2 justify-self-start rounded-lg text-ink-soft underline-offset-4 hover:underline"
        aria-label={`${name}: ${begins}`}
        onClick={() => setAdding(true)}
      >
        <Plus aria-hidden size={18} />
        {begins}
      </button>
    );
  }
  return (
    <WrittenForm
      written={written}
      label={`A way: ${name}`}
      placeholder={begins}
      rows={2}
      autoFocus={isAdding}
      onSend={() => {
        send(text, (words) => {
          run(writeBothAnd, { id: newId(), cardId, way, words });
          setAdding(false);
        });
      }}
    >
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isBlank(text)}>
          Add it
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            write("");
            setAdding(false);
          }}
        >
          Leave it
        </Button>
      </div>
    </WrittenForm>
  );
}
