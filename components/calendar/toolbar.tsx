"use client";
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, Plus, Undo2 } from "lucide-react";
import { useState } from "react";
import { CalendarMenu, type Aside } from "@/components/calendar/calendar-menu";
import { ProposalsLink } from "@/components/calendar/proposals/proposals-link";
import { DateJump } from "@/components/calendar/date-jump";
import type { Heading } from "@/components/calendar/heading";
import type { Place } from "@/components/calendar/use-place";
import { ViewSettings } from "@/components/calendar/view-settings";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { stepDate, VIEWS, type View } from "@/lib/calendar/day";
import { useUndo } from "@/lib/sync/client/react";

const NAMES: Record<View, string> = { day: "Day", three: "3 days", week: "Week", month: "Month", agenda: "Agenda" };

const STEP_NAMES: Record<View, string> = {
  day: "day",
  three: "three days",
  week: "week",
  month: "month",
  agenda: "thirty days",
};

export interface ToolbarProps {
  place: Place;
  heading: Heading;
  people: People;
  onNew: () => void;
  onAside: (aside: Aside) => void;
}

/**
 * Where in time one is, and the ways to go elsewhere; and to make a block. Two rows on a phone. Where the calendar is no
 * higher than a few lines of text (large text, a phone on its side) there is one, which opens to the rest.
 */
export function Toolbar({ place, heading, people, onNew, onAside }: ToolbarProps) {
  const { canUndo, undo } = useUndo();
  const [unfolded, setUnfolded] = useState(false);
  const foldedAway = unfolded ? "" : "short:hidden";
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-1 gap-y-1 border-b border-line px-2 py-1.5 wide:gap-x-2 wide:px-4">
      <h1 className="max-w-full min-w-0 flex-[1_1_6rem] ps-1 text-lead leading-tight font-semibold text-balance max-[24rem]:text-body wide:flex-[1_0_auto] wide:whitespace-nowrap min-[90rem]:text-title">
        <span className="wide:hidden">{heading.short}</span>
        <span className="max-wide:hidden">{heading.full}</span>
      </h1>
      <div className={`flex items-center short:order-1 ${foldedAway}`}>
        <ProposalsLink people={people} />
        <IconButton icon={Undo2} label="Undo" disabled={!canUndo} onClick={undo} />
        <CalendarMenu isPaired={people.partner !== null} onAside={onAside} />
      </div>
      <Button onClick={onNew} className="wide:order-last short:order-none">
        <Plus aria-hidden size={18} />
        New
      </Button>
      <div className="hidden short:block">
        <IconButton
          icon={unfolded ? ChevronUp : ChevronDown}
          label="Dates and views"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        />
      </div>
      <div
        className={`flex w-full flex-wrap items-center wide:w-auto wide:gap-2 short:order-2 short:w-full ${foldedAway}`}
      >
        <Steps place={place} />
        <ViewChoice view={place.view} onChoose={(view) => place.go({ view })} />
        <ViewSettings place={place} people={people} />
      </div>
    </header>
  );
}

/** To the days before and after, to today, and to any date. */
function Steps({ place: { view, date, today, go } }: { place: Place }) {
  return (
    <>
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
      <DateJump date={date} onGo={(to) => go({ date: to })} />
    </>
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
            className="min-h-11 min-w-11 rounded-lg px-2 text-small whitespace-nowrap min-[90rem]:px-2.5 aria-pressed:bg-act aria-pressed:font-semibold aria-pressed:text-on-act"
          >
            {NAMES[one]}
          </button>
        ))}
      </fieldset>
    </>
  );
}
