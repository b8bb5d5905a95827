"use client";
import { Check, Undo2 } from "lucide-react";
import { useState } from "react";
import { MarkLine } from "@/components/rituals/mark-line";
import { dateWords } from "@/components/rituals/ritual-words";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Sheet } from "@/components/ui/sheet";
import { isDate, type DateText } from "@/lib/calendar/day";
import { markRitual, unmarkRitual } from "@/lib/calendar/rituals/mark-commands";
import type { RitualMarkRow, RitualRow } from "@/lib/calendar/schema";
import { useRun } from "@/lib/sync/client/react";

interface PastProps {
  ritual: RitualRow;
  /** The last first. */
  marks: readonly RitualMarkRow[];
  today: DateText;
  locale: string;
  people: People;
  isMine: boolean;
}

/** So many are seen at a glance. */
const AT_A_GLANCE = 3;

/** When it was done, in quiet marks: what was, and nothing of what was not. */
export function PastMarks(props: PastProps) {
  const { ritual, marks, today, locale, isMine } = props;
  const [isOpen, setOpen] = useState(false);
  if (marks.length === 0 && !isMine) return null;
  const act = marks.length > 0 ? "What was" : "Note an earlier day";
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-small text-ink-soft">
      {marks.length > 0 ? (
        <ul aria-label={`${ritual.name}, done`} className="flex flex-wrap gap-x-3">
          {marks.slice(0, AT_A_GLANCE).map(({ id, date }) => (
            <li key={id} className="inline-flex items-center gap-1">
              <Check aria-hidden size={14} />
              {dateWords(date, today, locale)}
            </li>
          ))}
        </ul>
      ) : null}
      {isMine ? (
        <button
          type="button"
          aria-label={`${act}: ${ritual.name}`}
          onClick={() => setOpen(true)}
          className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-ink"
        >
          {act}
        </button>
      ) : null}
      {isOpen ? <MarksSheet {...props} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function MarksSheet({ ritual, marks, today, locale, people, onClose }: PastProps & { onClose: () => void }) {
  const run = useRun();
  const [earlier, setEarlier] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const isOurs = ritual.ownerId === null && people.partner !== null;
  const note = () => {
    const found = !isDate(earlier) ? "no-such-date" : earlier > today ? "mark-ahead" : null;
    setCode(found);
    if (found !== null) return;
    run(markRitual, { id: ritual.id, date: earlier });
    setEarlier("");
  };
  return (
    <Sheet title={<bdi>{ritual.name}</bdi>} onClose={onClose}>
      {marks.length > 0 ? (
        <ul className="grid">
          {marks.map((mark) => (
            <li key={mark.id} className="flex gap-3 border-t border-line py-1 first:border-t-0">
              <div className="min-w-0 flex-1">
                <p className="flex min-h-11 items-center gap-2">
                  <Check aria-hidden size={16} className="shrink-0" />
                  {dateWords(mark.date, today, locale)}
                </p>
                {isOurs ? <MarkLine mark={mark} people={people} /> : null}
              </div>
              <IconButton
                icon={Undo2}
                label={`Take back ${dateWords(mark.date, today, locale)}`}
                onClick={() => {
                  run(unmarkRitual, { id: ritual.id, date: mark.date });
                  sayDone("Taken back.");
                }}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing is noted yet, and nothing needs to be.</p>
      )}
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          note();
        }}
      >
        <Field
          label="Note an earlier day"
          type="date"
          max={today}
          value={earlier}
          onChange={({ target }) => setEarlier(target.value)}
          error={code ? wordsFor(code) : undefined}
        />
        <Button type="submit" kind="quiet" className="justify-self-start">
          {ritual.ownerId === null ? "We did" : "I did"}
        </Button>
      </form>
    </Sheet>
  );
}
