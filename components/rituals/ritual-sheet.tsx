"use client";
import { CalendarX2, Moon, Trash2 } from "lucide-react";
import { useState } from "react";
import { LiesOver } from "@/components/calendar/proposals/lies-over";
import type { CalendarTime } from "@/components/rituals/calendar-time";
import { RitualFieldSet } from "@/components/rituals/ritual-fields";
import {
  blockInputOf,
  fieldsOf,
  newBlockIds,
  ritualErrors,
  stillWrong,
  type RitualErrors,
  type RitualFields,
} from "@/components/rituals/ritual-form";
import { useKeepRitual } from "@/components/rituals/use-keep-ritual";
import { useLiesOver } from "@/components/rituals/use-lies-over";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import type { DateText, Weekday } from "@/lib/calendar/day";
import type { RitualRow } from "@/lib/calendar/schema";
import type { Standing } from "@/lib/calendar/standing";
import type { Id } from "@/lib/ids";

interface SheetProps {
  /** What it begins with: of a new one what the catalogue says. */
  begin: RitualFields;
  /** The ritual to change, as it is now. */
  ritual: RitualRow | null;
  isNew: boolean;
  time: CalendarTime | null;
  people: People;
  locale: string;
  weekStart: Weekday;
  today: DateText;
  now: number;
  /** It is begun, or stands elsewhere in the list now. */
  onLed: (id: Id) => void;
  onClose: () => void;
}

/** Begins a ritual, or changes one: its words, whose it is, and when. */
export function RitualSheet(props: SheetProps) {
  const { begin, ritual, isNew, time, people, locale, weekStart, today, now, onLed, onClose } = props;
  const [edits, setEdits] = useState<Partial<RitualFields>>({});
  const [errors, setErrors] = useState<RitualErrors>({});
  const keep = useKeepRitual(now);
  const was = ritual ? fieldsOf(ritual) : begin;
  const fields = { ...was, ...edits };
  const isGone = !isNew && !ritual;
  const found = ritualErrors(fields);
  const isSound = Object.keys(found).length === 0;
  const [blockIds] = useState(newBlockIds);
  const wanted = fields.isSet && !time && isSound;
  const block = wanted ? blockInputOf(fields, today, people.me.zone, people.partner !== null, blockIds) : null;
  const over = useLiesOver(block, now);
  const isOver = over.clashes.length > 0;
  const submit = () => {
    setErrors(found);
    if (!isSound) return;
    if (ritual) keep.change({ ritual, time }, was, fields, block, isOver);
    else onLed(keep.begin(people.partner ? fields : { ...fields, sharing: "hidden" }, block, isOver));
    onClose();
  };
  const act = (does: () => void) => () => {
    onClose();
    does();
  };
  return (
    <Sheet
      title={isNew ? "Begin a ritual" : "Change the ritual"}
      onClose={onClose}
      unsaved={Object.entries(edits).some(([key, value]) => was[key as keyof RitualFields] !== value)}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <RitualFieldSet
          fields={fields}
          errors={stillWrong(errors, found)}
          people={people}
          locale={locale}
          weekStart={weekStart}
          isNew={isNew}
          isInCalendar={time !== null}
          onChange={(change) => setEdits({ ...edits, ...change })}
        />
        {time ? <p className="text-ink-soft">{TIME_WORDS[time.standing]}</p> : null}
        <LiesOver way={over} people={people} reader={{ locale, zone: people.me.zone }} />
        {isOver && over.takesTheirWord && people.partner ? (
          <p>
            It will be proposed to <bdi>{people.partner.name}</bdi>.
          </p>
        ) : null}
        {ritual ? (
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            {time ? (
              <Button kind="quiet" onClick={act(() => keep.free(ritual, time))}>
                <CalendarX2 aria-hidden size={18} />
                Take it out of the calendar
              </Button>
            ) : null}
            {ritual.resting ? null : (
              <Button
                kind="quiet"
                onClick={act(() => {
                  keep.rest(ritual, time);
                  onLed(ritual.id);
                })}
              >
                <Moon aria-hidden size={18} />
                Let it rest
              </Button>
            )}
            <Button kind="danger" onClick={act(() => keep.letGo(ritual, time))}>
              <Trash2 aria-hidden size={18} />
              Let it go
            </Button>
          </div>
        ) : null}
        <SheetFoot>
          {isGone ? (
            <div className="w-full">
              <Notice title="This ritual is not there any more.">
                It was let go, or its owner changed who sees it. What is written here can begin a new one.
              </Notice>
            </div>
          ) : null}
          <Button type="submit" className="flex-1">
            {actWords(fields, ritual !== null, people)}
          </Button>
        </SheetFoot>
      </form>
    </Sheet>
  );
}

/** Where its time in the calendar stands, and what can be done with it. */
const TIME_WORDS: Record<Standing, string> = {
  firm: "Its time is in the calendar. Move it there like any other block, one date or all of them.",
  proposed: "Its time is proposed, and waits for an answer. You see it in the calendar.",
  declined: "The time that was proposed for it was declined. Take it out of the calendar to choose another.",
};

/** What is about to be shared says so. */
function actWords({ sharing }: RitualFields, isThere: boolean, { partner }: People): string {
  if (partner && sharing !== "hidden") return `Share with ${partner.name}`;
  return isThere ? "Keep" : "Begin";
}
