"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import { AgendaView } from "@/components/calendar/agenda-view";
import type { NewBlock } from "@/components/calendar/block-form";
import { BlockSheet } from "@/components/calendar/block-sheet";
import { CalendarAsides } from "@/components/calendar/calendar-asides";
import type { Aside } from "@/components/calendar/calendar-menu";
import type { GridBlock } from "@/components/calendar/grid-block";
import { MonthView } from "@/components/calendar/month-view";
import { headingOf } from "@/components/calendar/heading";
import { nextHour } from "@/components/calendar/next-hour";
import type { Lane } from "@/components/calendar/placed-days";
import { actOnDates, useHandsOn } from "@/components/calendar/proposals/use-hands-on";
import { useProposalsInCalendar } from "@/components/calendar/proposals/use-proposals-in-calendar";
import { ScopeQuestion } from "@/components/calendar/scope-question";
import { ShownNotice } from "@/components/calendar/shown-choice";
import { TheirsSheet } from "@/components/calendar/theirs-sheet";
import { TimeGrid } from "@/components/calendar/time-grid";
import { Toolbar } from "@/components/calendar/toolbar";
import { useActs } from "@/components/calendar/use-acts";
import { useBlocks } from "@/components/calendar/use-blocks";
import { useCalendarKeys } from "@/components/calendar/use-calendar-keys";
import { useCopies } from "@/components/calendar/use-copies";
import type { Revealed } from "@/components/calendar/use-cursor";
import { useOpened } from "@/components/calendar/use-opened";
import { useThere } from "@/components/calendar/use-there";
import { usePlace } from "@/components/calendar/use-place";
import { useSeenDays } from "@/components/calendar/use-seen-days";
import { usePeople } from "@/components/shell/people";
import { announce } from "@/components/shell/said";
import { useFocusStays } from "@/components/ui/use-focus-stays";
import { datesOf, isSameMonth, stepDate, type DateText, type Weekday } from "@/lib/calendar/day";
import { dayAxis } from "@/lib/calendar/day-axis";
import { dateRangeText, dateText, monthsText } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";
import { DAY } from "@/lib/calendar/time";
import { clockOf, dateAt } from "@/lib/couple/whereabouts";
import { useHold, useNow } from "@/lib/sync/client/react";

/** One lane where there is room for one or one person; side by side whose time is whose, in a day of two. */
const ONE_LANE: readonly Lane[] = ["all"];
const LANES = ["mine", "we", "theirs"] as const;

/** So many days before and after what is seen are held as well, so that the next step finds them there. */
const MARGIN = 7 * DAY;

type Open = { kind: "block"; key: string; begin: GridBlock } | { kind: "new"; begin: NewBlock };

export interface CalendarScreenProps {
  /** Of the reader, as the server read it: BCP 47. */
  locale: string;
  weekStart: Weekday;
  /** Whether the device is a phone, as far as the server can tell. */
  isPhone: boolean;
}

export function CalendarScreen({ locale, weekStart, isPhone }: CalendarScreenProps) {
  const { home, trips } = usePeople().me;
  const clock = useMemo(() => clockOf({ home, trips }), [home, trips]);
  const place = usePlace(clock, isPhone);
  // What is said of no single day, and what lasts whole ones, is by the clock of the first that is seen.
  const people = usePeople(datesOf(place.view, place.date, weekStart)[0]);
  const { zone } = people.me;
  const reader = useMemo(() => ({ locale, zone }), [locale, zone]);
  const { view, date, today, shown, go, look } = place;
  const { days, showMore } = useSeenDays(view, date, weekStart, clock);
  const first = days[0]!;
  const last = days.at(-1)!;
  const axis = useMemo(() => (view === "month" || view === "agenda" ? null : dayAxis(days)), [view, days]);
  const range = useMemo(() => ({ from: first.startMs - MARGIN, to: last.endMs + MARGIN }), [first, last]);
  const { held } = useHold(range);
  const proposals = useProposalsInCalendar(useBlocks(people, range), people, reader, range);
  const all = proposals.blocks;
  const now = useNow();
  const [open, setOpen] = useState<Open | null>(null);
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  // What was just made is seen, whatever else is shown.
  const blocks = useMemo(
    () => all.filter(({ kind, key }) => shown.includes(kind) || key === revealed?.id),
    [all, shown, revealed],
  );
  const lanes = useMemo(
    () =>
      view === "day" && people.partner && shown.length > 1 ? LANES.filter((lane) => shown.includes(lane)) : ONE_LANE,
    [view, people.partner, shown],
  );
  const [aside, setAside] = useState<Aside | null>(null);
  const isPaired = people.partner !== null;

  const onMake = useCallback(
    (times: Times, lane: Lane) => {
      const sharing = !isPaired ? "hidden" : lane === "we" ? "we" : "time";
      setOpen({ kind: "new", begin: { startMs: times.startMs, endMs: times.endMs, sharing } });
    },
    [isPaired],
  );
  const onMakeOn = useCallback(
    (on: DateText) => onMake(nextHour(on === today ? now : null, on, clock(on)), "all"),
    [onMake, today, now, clock],
  );
  const onNew = () => {
    const isTodaySeen = view !== "month" && days.some((day) => day.date === today);
    onMakeOn(isTodaySeen ? today : view === "month" ? date : first.date);
  };
  const { open: openProposal } = proposals;
  const onOpen = useCallback(
    (key: string) => {
      const block = blocks.find((one) => one.key === key);
      if (block && !openProposal(key)) setOpen({ kind: "block", key, begin: block });
    },
    [blocks, openProposal],
  );
  // What goes to days that are not seen is followed there.
  const follow = useCallback(
    (times: Times) => {
      const to = dateAt(times.startMs, clock);
      const isSeen = times.endMs > first.startMs && times.startMs < last.endMs;
      if (view === "month" ? !isSameMonth(to, date) : !isSeen) go({ date: to });
      else if (view === "month") look(to);
    },
    [clock, first, last, go, look, view, date],
  );
  const onMoved = useCallback(
    (times: Times, led: Revealed | null) => {
      follow(times);
      if (led) setRevealed(led);
    },
    [follow],
  );
  const acts = useActs(people, reader, onMoved);
  const duplicate = useCopies({ people, reader, axis, blocks, onMade: onMoved });
  const handsOn = useHandsOn(proposals, acts, onMoved);
  const { onMove, onRemove, asked: askedOfDate } = handsOn;
  const onStep = useCallback((by: 1 | -1) => go({ date: stepDate(view, date, by) }), [go, view, date]);
  const onDay = useCallback((on: DateText) => go({ view: "day", date: on }), [go]);
  const onCloser = useCallback(
    (on: DateText, key: string) => {
      onDay(on);
      const block = blocks.find((one) => one.key === key);
      if (block) setRevealed({ id: key, atMs: block.startMs });
    },
    [onDay, blocks],
  );
  const onLook = useCallback((on: DateText) => (isSameMonth(on, date) ? look(on) : go({ date: on })), [look, go, date]);
  useCalendarKeys(place, onNew, () => setAside("search"));

  const seen = useRef<HTMLDivElement>(null);
  const stays = useFocusStays(seen);
  const opened = useOpened(open?.kind === "block" ? open.key : null, blocks);
  const there = useThere(opened ?? open?.begin ?? null, { people, reader });
  const close = () => setOpen(null);
  const month = monthsText(date, date, locale);
  const hands = { blocks, people, reader, revealed, onOpen, onMove, onRemove };
  return (
    <main className="[container:calendar_/_size] flex min-h-0 flex-1 flex-col">
      <Toolbar
        place={place}
        heading={headingOf(place, [first.date, last.date], locale)}
        people={people}
        onNew={onNew}
        onAside={setAside}
      />
      {people.partner ? <ShownNotice shown={shown} people={people} onShow={(next) => go({ shown: next })} /> : null}
      {proposals.around}
      {held ? null : (
        <p role="status" className="border-b border-line px-4 py-1 text-small text-ink-soft">
          Fetching what is planned on these days…
        </p>
      )}
      <div ref={seen} {...stays} className="contents">
        {view === "agenda" ? (
          <AgendaView
            {...hands}
            {...{ days, today, onStep }}
            label={`Agenda, ${dateRangeText(first.date, last.date, locale)}`}
            onMore={() => {
              showMore();
              announce("More days are shown.");
            }}
          />
        ) : axis === null ? (
          <MonthView
            {...hands}
            {...{ days, weekStart, date, today, isPhone, onStep, onDay, onLook }}
            label={`Calendar, ${month}`}
            onMake={onMakeOn}
          />
        ) : (
          <TimeGrid
            {...hands}
            {...{ axis, lanes, onMake, onStep, onDay, onCloser }}
            label={`Calendar, ${dateText(first.date, locale)}${first === last ? "" : ` to ${dateText(last.date, locale)}`}`}
            date={days.some((day) => day.date === date) ? date : first.date}
            held={askedOfDate ?? acts.held}
          />
        )}
      </div>
      {open?.kind === "block" && !(opened ?? open.begin).editable ? (
        <TheirsSheet block={opened} {...there} onClose={close} />
      ) : open ? (
        <BlockSheet
          block={opened}
          begin={open.begin}
          isNew={open.kind === "new"}
          {...there}
          onRemove={onRemove}
          onDuplicate={duplicate}
          onKept={(key, times) => {
            close();
            onMoved(times, { id: key, atMs: times.startMs });
          }}
          onClose={close}
        />
      ) : null}
      <CalendarAsides
        {...{ aside, date, weekStart, held, people, reader }}
        blocks={all}
        onLed={onMoved}
        onClose={() => setAside(null)}
      />
      {askedOfDate ? (
        <ScopeQuestion
          {...askedOfDate}
          act={(scope) => actOnDates(askedOfDate, scope, people.partner?.name ?? "your partner")}
          people={people}
          reader={reader}
          onAnswer={handsOn.answer}
          onClose={handsOn.leave}
        />
      ) : null}
      {acts.asked ? (
        <ScopeQuestion
          {...acts.asked}
          act={() => (acts.asked?.to ? "Move" : "Remove")}
          people={people}
          reader={reader}
          onAnswer={acts.answer}
          onClose={acts.leave}
        />
      ) : null}
    </main>
  );
}
