"use client";
import { ChevronLeft, ChevronRight, Plus, Undo2 } from "lucide-react";
import { CalendarMenu } from "@/components/calendar/calendar-menu";
import type { Place } from "@/components/calendar/use-place";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { FIRST_DATE, isDate, LAST_DATE, stepDate, VIEWS, type View } from "@/lib/calendar/day";
import { useUndo } from "@/lib/sync/client/react";

const NAMES: Record<View, string> = { day: "Day", three: "3 days", week: "Week", month: "Month", agenda: "Agenda" };

const STEP_NAMES: Record<View, string> = {
  day: "day",
  three: "three days",
  week: "week",
  month: "month",
  agenda: "thirty days",
};

/** Where in time one is, and the ways to go elsewhere; and to make a block. */
export function Toolbar({
  place,
  heading,
  onNew,
  onFindTime,
}: {
  place: Place;
  heading: string;
  onNew: () => void;
  onFindTime: () => void;
}) {
  const { view, date, today, go } = place;
  const { canUndo, undo } = useUndo();
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-1 gap-y-1 border-b border-line px-2 py-1.5 wide:gap-x-2 wide:px-4">
      <h1 className="min-w-0 flex-[1_1_7rem] px-1 text-lead font-semibold wide:text-title">{heading}</h1>
      <IconButton icon={Undo2} label="Undo" disabled={!canUndo} onClick={undo} />
      <CalendarMenu onFindTime={onFindTime} />
      <Button onClick={onNew} className="wide:order-last">
        <Plus aria-hidden size={18} />
        New
      </Button>
      <div className="flex w-full flex-wrap items-center gap-1 wide:w-auto wide:gap-2">
        <IconButton
          icon={ChevronLeft}
          flips
          label={`Previous ${STEP_NAMES[view]}`}
          onClick={() => go({ date: stepDate(view, date, -1) })}
        />
        <Button kind="quiet" className="px-2.5" onClick={() => go({ date: today })}>
          Today
        </Button>
        <IconButton
          icon={ChevronRight}
          flips
          label={`Next ${STEP_NAMES[view]}`}
          onClick={() => go({ date: stepDate(view, date, 1) })}
        />
        <input
          type="date"
          aria-label="Go to a date"
          value={date}
          min={FIRST_DATE}
          max={LAST_DATE}
          onChange={({ target }) => {
            if (isDate(target.value)) go({ date: target.value });
          }}
          className="min-h-11 w-11 rounded-lg border border-line-strong bg-surface px-2 max-sm:[&::-webkit-calendar-picker-indicator]:m-auto max-sm:[&::-webkit-datetime-edit]:hidden sm:w-auto"
        />
        <ViewChoice view={view} onChoose={(to) => go({ view: to })} />
      </div>
    </header>
  );
}

/** All side by side where there is room, else one to choose from. */
function ViewChoice({ view, onChoose }: { view: View; onChoose: (view: View) => void }) {
  return (
    <>
      <select
        aria-label="View"
        value={view}
        onChange={({ target }) => onChoose(target.value as View)}
        className="ms-auto min-h-11 rounded-lg border border-line-strong bg-surface px-2 wide:hidden"
      >
        {VIEWS.map((one) => (
          <option key={one} value={one}>
            {NAMES[one]}
          </option>
        ))}
      </select>
      <fieldset className="ms-auto flex rounded-lg border border-line-strong max-wide:hidden">
        <legend className="sr-only">View</legend>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => onChoose(one)}
            className="min-h-11 min-w-11 rounded-lg px-2.5 text-small whitespace-nowrap aria-pressed:bg-act aria-pressed:font-semibold aria-pressed:text-on-act"
          >
            {NAMES[one]}
          </button>
        ))}
      </fieldset>
    </>
  );
}
