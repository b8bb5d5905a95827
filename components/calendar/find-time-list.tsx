"use client";
import { PartnersTime } from "@/components/calendar/partners-time";
import { readThere } from "@/components/calendar/read-there";
import { reasonsApart, reasonsText } from "@/components/calendar/find-time-words";
import { useDated } from "@/components/calendar/use-dated";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { TwofoldMark } from "@/components/ui/page";
import type { Suggestion } from "@/lib/calendar/find-time";
import { shortDateText, spanText, type Reader } from "@/lib/calendar/format";

/** The suggestions, the best first, with why: what goes for all of them once, and each with what picking it does. */
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
  const dated = useDated(reader);
  const { all, each } = reasonsApart(suggestions.map(({ reasons }) => reasons));
  return (
    <>
      {all.length > 0 ? <p className="max-w-prose pb-3">{reasonsText(all, people)}</p> : null}
      <ol className="grid">
        {suggestions.map((suggestion, i) => {
          const { startMs, endMs } = suggestion;
          const why = reasonsText(each[i]!, people);
          const there = readThere(dated, people.me, suggestion);
          const when = `${shortDateText(startMs, there)}, ${spanText(startMs, endMs, there)}`;
          return (
            <li key={startMs} className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-3">
              <div className="min-w-0 flex-[1_1_14rem]">
                <p className="flex items-center gap-2 font-semibold">
                  {together ? <TwofoldMark size={18} /> : null}
                  {when}
                </p>
                {together ? <PartnersTime people={people} times={suggestion} locale={reader.locale} /> : null}
                {why ? <p className="text-small text-ink-soft">{why}</p> : null}
              </div>
              <Button kind="quiet" aria-label={`${act}: ${when}`} onClick={() => onPick(suggestion)}>
                {act}
              </Button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
