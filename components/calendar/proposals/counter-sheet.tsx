"use client";
import { useMemo, useState } from "react";
import { fieldsOf, type FieldErrors } from "@/components/calendar/block-form";
import { titleOf } from "@/components/calendar/block-words";
import { wallChanges, wallOf } from "@/components/calendar/edit";
import { inputTimes, timesOfFields, withAllDay, withStart, writtenElsewhere } from "@/components/calendar/field-times";
import { useWord, WordField } from "@/components/calendar/proposals/decline-form";
import { dropDraft } from "@/components/calendar/proposals/draft-words";
import { LiesOver } from "@/components/calendar/proposals/lies-over";
import { offeredAt } from "@/components/calendar/proposals/offered-blocks";
import { OtherTimes } from "@/components/calendar/proposals/other-times";
import { useInTheWay } from "@/components/calendar/proposals/use-in-the-way";
import type { OtherTime } from "@/components/calendar/proposals/use-answers";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { whenText } from "@/components/calendar/proposals/waiting-words";
import { readThere } from "@/components/calendar/read-there";
import { TimeFieldSet } from "@/components/calendar/time-fields";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { announce } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { shortDateText, spanText, type Reader } from "@/lib/calendar/format";
import { answerWord } from "@/lib/calendar/schema";
import type { Times } from "@/lib/calendar/snap";
import { useNow } from "@/lib/sync/client/react";

/** Answers with another time: one that is free, or one's own; with a word. */
export function CounterSheet({
  waiting,
  begin,
  people,
  reader,
  meanwhile,
  onPropose,
  onClose,
}: {
  waiting: Waiting;
  /** Times to begin with, where others than those that were proposed. */
  begin?: Times | undefined;
  people: People;
  reader: Reader;
  /** What became of it while this was open, in words. */
  meanwhile: string | null;
  onPropose: (time: OtherTime, word: string) => void;
  onClose: () => void;
}) {
  const { offered, stage, isBeside, block } = waiting;
  const now = useNow();
  const [writtenIn, setWrittenIn] = useState(reader.zone);
  const [was] = useState(() => fieldsOf(offered, reader.zone));
  const [fields, setFields] = useState(() => (begin ? { ...was, ...inputTimes(begin, reader.zone) } : was));
  const [word, setWord] = useWord(waiting, people);
  const [errors, setErrors] = useState<FieldErrors & { word?: string }>({});
  const at = fields.allDay ? reader.zone : writtenIn;
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => value !== was[key as keyof typeof was]),
  );
  const meant = timesOfFields(fields, changed, begin ?? offered, at);
  const saysWord = stage === "to-answer" && block.ownerId !== people.me.id;
  const name = people.partner?.name ?? "your partner";

  const wall = meant.times && {
    ...wallOf(offered.row),
    ...wallChanges(offered.row, meant.times, reader.zone),
  };
  const way = useInTheWay(useThere(waiting, wall ?? null, reader.zone));

  const submit = () => {
    const code = answerWord.safeParse(word).error?.issues[0]?.message;
    const found = { ...meant.errors, ...(code ? { word: code } : {}) };
    setErrors(found);
    if (!meant.times || !wall || code) return;
    if (wall.localStart === offered.row.localStart && wall.localEnd === offered.row.localEnd) {
      return setErrors({ start: "same-time" });
    }
    if (offered.row.rrule === null && meant.times.endMs <= now) return setErrors({ start: "proposal-past" });
    onPropose(wall, word);
  };

  const leave = () => {
    dropDraft(waiting.id);
    onClose();
  };

  return (
    <Sheet
      title={
        <>
          Another time for <bdi>{titleOf(offered, people)}</bdi>
        </>
      }
      onClose={leave}
      unsaved={word !== "" || Object.keys(changed).length > 0}
    >
      {meanwhile ? <Notice title={meanwhile} /> : null}
      <p className="text-ink-soft">
        {stage === "told"
          ? "It is"
          : isBeside
            ? "Proposed"
            : stage === "to-answer"
              ? `${name} proposed`
              : "You proposed"}
        : {whenText(offered, waiting, reader)}
        {waiting.proposal.rrule === null ? "." : ". The other dates go along with the first."}
      </p>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <OtherTimes
          waiting={waiting}
          people={people}
          reader={reader}
          onPick={(times) => {
            const there = readThere(reader, people.me, times);
            announce(`${shortDateText(times.startMs, there)}, ${spanText(times.startMs, times.endMs, there)}`);
            const { start, end } = inputTimes(times, writtenIn);
            setFields({ ...fields, start, end, allDay: false });
          }}
        />
        <TimeFieldSet
          fields={fields}
          errors={errors}
          times={meant.times ?? null}
          writtenIn={writtenIn}
          people={people}
          locale={reader.locale}
          onStart={(start) => setFields(withStart(fields, start, writtenIn))}
          onEnd={(end) => setFields({ ...fields, end })}
          onAllDay={(allDay) => setFields(withAllDay(fields, allDay))}
          onZone={(zone, pinned) => {
            setWrittenIn(zone);
            setFields(pinned ? { ...fields, zone } : writtenElsewhere(fields, writtenIn, zone));
          }}
        />
        <LiesOver way={way} people={people} reader={reader} />
        {saysWord ? (
          <WordField
            word={word}
            error={errors.word ? wordsFor(errors.word) : undefined}
            people={people}
            onChange={setWord}
          />
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" className="flex-1">
            Propose to {name}
          </Button>
          <Button kind="quiet" onClick={leave}>
            Leave it
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** The proposal as it would be there: the same one as long as the time is. */
function useThere(waiting: Waiting, wall: OtherTime | null, zone: string): Waiting {
  const { localStart, localEnd, zone: at, allDay } = wall ?? waiting.offered.row;
  return useMemo(
    () => offeredAt(waiting, { localStart, localEnd, zone: at, allDay }, zone),
    [waiting, localStart, localEnd, at, allDay, zone],
  );
}
