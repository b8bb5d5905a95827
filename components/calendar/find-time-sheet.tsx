"use client";
import { useMemo, useState } from "react";
import { FindTimeFields } from "@/components/calendar/find-time-fields";
import { PHRASES, rangeOf, seekersOf, takenOf, wishOf, type FindFields } from "@/components/calendar/find-time-form";
import { FindTimeList } from "@/components/calendar/find-time-list";
import { nothingText, spanText } from "@/components/calendar/find-time-words";
import { useProposes } from "@/components/calendar/proposals/use-proposes";
import { useBlocks } from "@/components/calendar/use-blocks";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import { findTime } from "@/lib/calendar/find-time";
import { spanAfter } from "@/lib/calendar/find-time/span";
import type { Reader } from "@/lib/calendar/format";
import { Rhythm } from "@/lib/calendar/schema";
import { DAY } from "@/lib/calendar/time";
import type { Times } from "@/lib/calendar/snap";
import { useHold, useNow, useRows } from "@/lib/sync/client/react";

/** A block that another time is looked for, as it is to be: its own present time does not stand in its way. */
export interface Another {
  readonly key: string | null;
  readonly for: "we" | "me";
  readonly minutes: number;
  /** About when it was to be, Unix milliseconds: looked for from some days before that. */
  readonly around: number;
}

export interface Picked extends Times {
  readonly for: "we" | "me";
  readonly title: string;
}

/** Another time may be so much earlier, too. Milliseconds. */
const BEFORE = 3 * DAY;

/** Finds time for both, or for one: says what is free and why, and gives away what is picked. */
export function FindTimeSheet({
  another,
  people,
  reader,
  onPick,
  onClose,
}: {
  another?: Another;
  people: People;
  reader: Reader;
  onPick: (picked: Picked) => void;
  onClose: () => void;
}) {
  const { partner } = people;
  const now = useNow();
  // What is suggested stays as it is while one reads.
  const [openedAt] = useState(now);
  const [title, setTitle] = useState("");
  const [chosen, setChosen] = useState<FindFields>(() => beginning(another));
  const fields = useMemo(() => (partner ? chosen : { ...chosen, for: "me" as const }), [chosen, partner]);
  // This week is this one, whenever it is that another time is looked for.
  const isAround = another && typeof fields.span === "number";
  const from = isAround ? Math.max(openedAt, another.around - BEFORE) : openedAt;
  const wish = useMemo(() => wishOf(fields, from, reader), [fields, from, reader]);
  const range = useMemo(() => rangeOf(wish), [wish]);
  const { held } = useHold(range);
  const blocks = useBlocks(people, range);
  const except = another?.key ?? null;
  const rhythms = useRows(Rhythm);
  const suggestions = useMemo(() => {
    const { me, partner } = seekersOf(people, range, rhythms);
    return findTime(takenOf(blocks, people, except), { me, partner }, wish);
  }, [blocks, people, range, wish, except, rhythms]);
  const after = spanAfter(fields.span);
  const together = fields.for === "we";
  const proposes = useProposes();
  // What is ours already is moved by either.
  const isOurs = blocks.some(({ key, kind, standing }) => key === except && kind === "we" && standing === "firm");
  const isProposed = together && !isOurs && suggestions.some((one) => proposes(one, null));
  return (
    <Sheet title={another ? "Find another time" : "Find time"} onClose={onClose} unsaved={title !== ""}>
      <FindTimeFields fields={fields} people={people} onChange={(change) => setChosen({ ...fields, ...change })} />
      {another ? null : (
        <Field
          label="What for"
          hint={partner && !together ? `${partner.name} sees that the time is taken, and no more.` : undefined}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
          dir="auto"
          autoComplete="off"
          maxLength={200}
        />
      )}
      <section aria-label="Suggestions" className="min-h-40">
        <p role="status" className="sr-only">
          {held ? `${suggestions.length} found` : ""}
        </p>
        {held ? null : <p className="py-3 text-ink-soft">Fetching what is planned on these days…</p>}
        {held && suggestions.length === 0 ? (
          <>
            <p className="max-w-prose py-3">{nothingText(fields.span)}</p>
            {after ? (
              <Button kind="quiet" onClick={() => setChosen({ ...fields, span: after })}>
                Look at {spanText(after)}
              </Button>
            ) : null}
          </>
        ) : null}
        {held ? (
          <FindTimeList
            suggestions={suggestions}
            people={people}
            reader={reader}
            together={together}
            act={!together || !partner ? "Keep" : `${isProposed ? "Propose to" : "Share with"} ${partner.name}`}
            onPick={({ startMs, endMs }) => onPick({ startMs, endMs, for: fields.for, title })}
          />
        ) : null}
      </section>
    </Sheet>
  );
}

function beginning(another: Another | undefined): FindFields {
  if (!another) return PHRASES[0]!.fields;
  return { for: another.for, minutes: another.minutes, span: 14, dayparts: [] };
}
