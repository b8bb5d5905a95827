"use client";
import { Pencil } from "lucide-react";
import { SaidBy } from "@/components/checkin/said-by";
import { useAnew } from "@/components/checkin/use-anew";
import { useWritten } from "@/components/checkin/use-written";
import { WrittenForm } from "@/components/checkin/written-form";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { isBlank } from "@/lib/sync/text";
import { jottingWords, type BeneathRow } from "@/lib/checkin/schema";

/**
 * What one of the two has written of a part, or the field in which they do: the other sees it once it is shared, not while
 * it is written.
 */
export function OwnPart({
  of,
  label,
  hint,
  draft,
  row,
  people,
  partner,
  onGive,
}: {
  of: "me" | "partner";
  label: string;
  hint: string;
  /** Under what it is kept while it is written. */
  draft: string;
  row: BeneathRow | null;
  people: People;
  partner: Person;
  /** Null: they write on their own screen. */
  onGive: ((words: string) => unknown) | null;
}) {
  const written = useWritten(draft, jottingWords);
  const { text, write, send } = written;
  const { isAnew, isAsked, begin, end } = useAnew(text);
  if (row && (!isAnew || !onGive)) {
    return (
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <SaidBy ownerId={row.ownerId} words={row.words} people={people} partner={partner} />
        </div>
        {onGive ? (
          <IconButton
            icon={Pencil}
            label={`Change: ${row.words.slice(0, 60)}`}
            onClick={() => {
              write(row.words);
              begin();
            }}
          />
        ) : null}
      </div>
    );
  }
  if (!onGive) {
    return (
      <p className="text-ink-soft">
        <bdi>{partner.name}</bdi> has not written this yet.
      </p>
    );
  }
  return (
    <WrittenForm
      written={written}
      label={of === "me" ? label : `${partner.name}: ${label}`}
      hint={hint}
      rows={2}
      autoFocus={isAsked}
      onSend={() => {
        send(text, (words) => {
          end();
          return onGive(words);
        });
      }}
    >
      <Button type="submit" kind="quiet" disabled={isBlank(text)}>
        <span>
          Share with <bdi>{of === "me" ? partner.name : people.me.name}</bdi>
        </span>
      </Button>
    </WrittenForm>
  );
}
