"use client";
import { Check, Handshake, Trash2 } from "lucide-react";
import { useRef } from "react";
import { BOTH_AND } from "@/components/checkin/both-and-ways";
import { useWritten } from "@/components/checkin/use-written";
import { RitualShape } from "@/components/rituals/ritual-shape";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/textarea";
import { makeAgreement } from "@/lib/checkin/agreement-commands";
import { dropBeneath, writeBeneath } from "@/lib/checkin/beneath-commands";
import { Agreement, AGREEMENT_LONGEST, jottingWords, type BeneathRow } from "@/lib/checkin/schema";
import { derivedId, newId, type Id } from "@/lib/ids";
import { useRows, useRun } from "@/lib/sync/client/react";
import { shortened } from "@/lib/sync/text";

/** Both/and: what would give each what they need. Any of them can be what the two try. */
export function WaysForBoth({
  at,
  ways,
  people,
  partner,
}: {
  at: { checkInId: Id; broughtId: Id };
  ways: readonly BeneathRow[];
  people: People;
  partner: Person;
}) {
  const run = useRun();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, error, write, send } = useWritten(`both ${at.broughtId}`, jottingWords);
  const begin = (words: string) => {
    write(text.trim() === "" ? words : `${text.trimEnd()} ${words}`);
    field.current?.focus();
  };
  return (
    <section className="grid gap-3">
      <h3 className="text-lead font-semibold">What would serve both</h3>
      {ways.length > 0 ? (
        <ul className="grid">
          {ways.map((way) => (
            <li key={way.id} className="flex items-start gap-2 border-t border-line py-2 first:border-t-0">
              <RitualShape kind={way.ownerId === people.me.id ? "mine" : "theirs"} people={people} />
              <div className="grid min-w-0 flex-1 justify-items-start gap-1 py-2">
                <p dir="auto" className="w-full whitespace-pre-line wrap-anywhere">
                  {way.words}
                </p>
                <TryIt way={way} at={at} />
              </div>
              {way.ownerId === people.me.id ? (
                <IconButton
                  icon={Trash2}
                  label={`Take away: ${way.words.slice(0, 60)}`}
                  onClick={() => run(dropBeneath, { id: way.id })}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <div role="group" aria-label="Beginnings" className="flex flex-wrap gap-2">
        {BOTH_AND.map(({ name, words }) => (
          <Button key={name} kind="quiet" onClick={() => begin(words)}>
            {name}
          </Button>
        ))}
      </div>
      <form
        noValidate
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          send(text, (words) => run(writeBeneath, { id: newId(), ...at, part: "both-and", words }));
        }}
      >
        <Textarea
          ref={field}
          label="A way that gives both of you what you need"
          hint={`As many as come to mind, from you and ${partner.name}; weigh them afterwards.`}
          rows={2}
          value={text}
          error={error}
          onChange={(event) => write(event.target.value)}
        />
        <Button type="submit" kind="quiet" className="justify-self-start">
          Add it
        </Button>
      </form>
    </section>
  );
}

/** Agrees to one way, once: whoever presses, and however often, its agreement has the id that follows from the way's own. */
function TryIt({ way, at }: { way: BeneathRow; at: { checkInId: Id; broughtId: Id } }) {
  const run = useRun();
  const id = derivedId(way.id, 1);
  const isAgreed = useRows(Agreement).some((one) => one.id === id);
  if (isAgreed) {
    return (
      <p className="flex min-h-11 items-center gap-2 text-small text-ink-soft">
        <Check aria-hidden size={16} className="shrink-0" />
        You try this
      </p>
    );
  }
  const words = shortened(way.words, AGREEMENT_LONGEST);
  return (
    <Button kind="quiet" onClick={() => run(makeAgreement, { id, ...at, words, blockId: null })}>
      <Handshake aria-hidden size={18} />
      Agree to try it
    </Button>
  );
}
