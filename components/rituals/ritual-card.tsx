"use client";
import { Pencil, Play } from "lucide-react";
import { calendarTimeOf } from "@/components/rituals/calendar-time";
import { DidButton } from "@/components/rituals/did-button";
import { kindOfRitual } from "@/components/rituals/kind-of-ritual";
import { PastMarks } from "@/components/rituals/past-marks";
import { RitualShape } from "@/components/rituals/ritual-shape";
import { minutesText, oftenText, PLACE_NAMES } from "@/components/rituals/ritual-words";
import { TimeLine } from "@/components/rituals/time-line";
import { useKeepRitual } from "@/components/rituals/use-keep-ritual";
import { Initial } from "@/components/shell/initial";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Lace } from "@/components/ui/lace";
import { TwofoldMark } from "@/components/ui/page";
import type { DateText } from "@/lib/calendar/day";
import { Block, Proposal, type RitualMarkRow, type RitualRow } from "@/lib/calendar/schema";
import { useGlow, useRows } from "@/lib/sync/client/react";

interface CardProps {
  ritual: RitualRow;
  /** The date that it would be noted under now. */
  occasion: DateText;
  /** The last first. */
  marks: readonly RitualMarkRow[];
  people: People;
  locale: string;
  today: DateText;
  now: number;
  onTakenUp: () => void;
  onChange: (ritual: RitualRow) => void;
}

/** A ritual as it is practised: whose, what, when, and what was done of it. */
export function RitualCard({ ritual, occasion, marks, people, locale, today, now, onTakenUp, onChange }: CardProps) {
  const { me } = people;
  const blocks = useRows(Block);
  const proposals = useRows(Proposal);
  const keep = useKeepRitual(now);
  const glows = useGlow(ritual.id) !== null;
  const kind = kindOfRitual(ritual, me.id);
  const isMine = kind !== "theirs";
  const time = calendarTimeOf(ritual.blockId, blocks, proposals, now);
  const place = ritual.place === "any" ? "" : `, ${PLACE_NAMES[ritual.place]}`;
  return (
    <li
      id={ritual.id}
      tabIndex={-1}
      className={`relative flex gap-3 outline-none border-t border-line py-3 first:border-t-0 ${glows ? "glows" : ""}`}
    >
      <RitualShape kind={kind} people={people} />
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <h3 dir="auto" className="text-lead font-semibold wrap-anywhere">
              {ritual.name}
            </h3>
            <p className="flex flex-wrap items-center gap-x-2 text-small text-ink-soft">
              <Whose ritual={ritual} people={people} />
              {time ? null : (
                <span>
                  {oftenText(ritual, today, locale)}
                  {place}, {minutesText(ritual.minutes)}
                </span>
              )}
            </p>
          </div>
          {isMine ? (
            <IconButton icon={Pencil} label={`Change ${ritual.name}`} onClick={() => onChange(ritual)} />
          ) : null}
        </div>
        {ritual.resting ? null : (
          <TimeLine
            ritual={ritual}
            time={time}
            proposals={proposals}
            people={people}
            reader={{ locale, zone: me.zone }}
            today={today}
            now={now}
          />
        )}
        {ritual.how ? (
          <p dir="auto" className="max-w-prose whitespace-pre-line wrap-anywhere">
            {ritual.how}
          </p>
        ) : null}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <PastMarks
            ritual={ritual}
            marks={marks}
            today={today}
            locale={locale}
            people={people}
            isMine={isMine && !ritual.resting}
          />
          {isMine && ritual.resting ? (
            <Button
              kind="quiet"
              aria-label={`Take up again: ${ritual.name}`}
              onClick={() => {
                keep.takeUp(ritual);
                onTakenUp();
              }}
            >
              <Play aria-hidden size={18} />
              Take up again
            </Button>
          ) : null}
          {isMine && !ritual.resting ? (
            <span className="ms-auto">
              <DidButton ritual={ritual} date={occasion} mark={marks.find(({ date }) => date === occasion) ?? null} />
            </span>
          ) : null}
        </div>
      </div>
    </li>
  );
}

/** Whose it is and who sees it, before when it is. Nothing for one who is alone. */
function Whose({ ritual, people: { me, partner } }: { ritual: RitualRow; people: People }) {
  if (!partner) return null;
  if (ritual.ownerId === null) {
    return (
      <span className="inline-flex items-center gap-1">
        <TwofoldMark size={15} /> ours
      </span>
    );
  }
  if (ritual.ownerId !== me.id) {
    return (
      <span className="inline-flex items-center gap-1">
        <Initial person={partner} />
        <span>
          <bdi>{partner.name}</bdi>’s
        </span>
      </span>
    );
  }
  if (ritual.spaceId === me.id) return <Lace />;
  return (
    <span>
      yours, <bdi>{partner.name}</bdi> sees this
    </span>
  );
}
