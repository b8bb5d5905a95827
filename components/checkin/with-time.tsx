"use client";
import { useState, type ReactNode } from "react";
import { useDated } from "@/components/calendar/use-dated";
import { whenText } from "@/components/checkin/when-text";
import { readWords } from "@/components/checkin/words-into-block";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { weekStartOf } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";
import type { PhraseTime } from "@/lib/calendar/phrase/read-phrase";

/** What was read: a time, or none; and how long it is to be where only that was said. Minutes. */
export interface ReadTime {
  readonly time: PhraseTime | null;
  readonly minutes: number | null;
}

/** Reads the time that words name, for what is made of them. Where they can mean several, it asks first. */
export function WithTime({
  words,
  reader,
  now,
  children,
  onClose,
}: {
  words: string;
  reader: Reader;
  /** Unix milliseconds. */
  now: number;
  children: (read: ReadTime) => ReactNode;
  onClose: () => void;
}) {
  const { locale, zone } = reader;
  const dated = useDated(reader);
  const [read] = useState(() => readWords(words, { now, zone, weekStart: weekStartOf(locale), locale }));
  /** Null: another than those. Where there is more than one, it is not known before it was asked. */
  const [time, setTime] = useState<PhraseTime | null | undefined>(
    read.options.length > 1 ? undefined : (read.options[0] ?? null),
  );
  if (time !== undefined) return children({ time, minutes: read.minutes });
  return (
    <Sheet title="Which do you mean?" onClose={onClose}>
      <div className="grid gap-2">
        {read.options.map((option) => (
          <Button key={`${option.startMs} ${option.endMs}`} kind="quiet" onClick={() => setTime(option)}>
            {whenText(option, dated)}
          </Button>
        ))}
        <Button kind="quiet" onClick={() => setTime(null)}>
          Another time
        </Button>
      </div>
    </Sheet>
  );
}
