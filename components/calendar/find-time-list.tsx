"use client";
import { PartnersTime } from "@/components/calendar/partners-time";
import { reasonsText } from "@/components/calendar/find-time-words";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { TwofoldMark } from "@/components/ui/page";
import type { Suggestion } from "@/lib/calendar/find-time";
import { shortDateText, spanText, type Reader } from "@/lib/calendar/format";

/** The suggestions, the best first, each with why and with what picking it does. */
export function FindTimeList({
  suggestions,
  people,
  reader,
  together,
  act,
  onPick,
}: {
  suggestions: readonly Suggestion[];
  people: People;
  reader: Reader;
  together: boolean;
  act: string;
  onPick: (suggestion: Suggestion) => void;
}) {
  return (
    <ol className="grid">
      {suggestions.map((suggestion) => {
        const { startMs, endMs, reasons } = suggestion;
        const when = `${shortDateText(startMs, reader)}, ${spanText(startMs, endMs, reader)}`;
        return (
          <li key={startMs} className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-3">
            <div className="min-w-0 flex-[1_1_14rem]">
              <p className="flex items-center gap-2 font-semibold">
                {together ? <TwofoldMark size={18} /> : null}
                {when}
              </p>
              {together ? <PartnersTime people={people} times={suggestion} locale={reader.locale} /> : null}
              <p className="text-small text-ink-soft">{reasonsText(reasons, people)}</p>
            </div>
            <Button kind="quiet" aria-label={`${act}: ${when}`} onClick={() => onPick(suggestion)}>
              {act}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
