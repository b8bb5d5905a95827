"use client";
import Link from "next/link";
import { useId } from "react";
import { titleOf } from "@/components/calendar/block-words";
import { place } from "@/components/calendar/proposals/placing-store";
import { ProposalPanel } from "@/components/calendar/proposals/proposal-panel";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { dayThere } from "@/components/calendar/read-there";
import { useThere } from "@/components/calendar/use-there";
import { WhoseMark } from "@/components/calendar/whose-mark";
import type { People } from "@/components/shell/people";
import type { DateText } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";

interface CardProps {
  waiting: Waiting;
  people: People;
  reader: Reader;
  onDone: () => void;
}

/** A proposal in a list, to be answered there and then: in the time of where its reader is on that day. */
export function ProposalCard({ waiting, people, reader, onDone }: CardProps) {
  const { offered } = waiting;
  const there = useThere(offered, { people, reader });
  const headingId = useId();
  return (
    <article
      aria-labelledby={headingId}
      data-hue={offered.kind === "theirs" ? people.partner?.hue : people.me.hue}
      className="grid grid-cols-[0.5rem_1fr] gap-x-3 border-t border-line py-4"
    >
      <span aria-hidden className={EDGE[offered.kind]} />
      <div className="grid min-w-0 gap-2">
        <h3 id={headingId} className="text-lead font-semibold wrap-anywhere">
          <WhoseMark block={offered} people={people} />
          <bdi>{titleOf(offered, people)}</bdi>
        </h3>
        {offered.detail?.place ? <p dir="auto">{offered.detail.place}</p> : null}
        <ProposalPanel
          waiting={waiting}
          {...there}
          onDone={onDone}
          links={(meant) => <Links meant={meant} day={dayThere(reader, people.me, meant.offered)} />}
        />
      </div>
    </article>
  );
}

/** Where it is in the calendar, of all its dates or of the one that is meant. */
function Links({ meant, day }: { meant: Waiting; day: DateText }) {
  const { id, date, stage } = meant;
  return (
    <p className="flex flex-wrap gap-x-4">
      <Link href={`/calendar?view=day&date=${day}`} className={LINK}>
        Show the day
      </Link>
      {stage === "said-no" ? null : (
        <Link href={`/calendar?date=${day}`} onClick={() => place({ id, date, times: null })} className={LINK}>
          Move it in the calendar
        </Link>
      )}
    </p>
  );
}

const LINK = "inline-flex min-h-11 items-center text-ink-soft underline underline-offset-4 hover:text-ink";

/** The broken edge that what is proposed has in the calendar. */
const EDGE = {
  mine: "border-s-4 border-dashed border-hue-ink",
  theirs: "border-s-4 border-dashed border-hue-ink",
  we: "two-tone-edge unfinished relative",
} as const;
