"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { GridBlock } from "@/components/calendar/grid-block";
import { PrintSheet } from "@/components/calendar/paper/print-sheet";
import { useIsPrinting } from "@/components/ui/use-printing";
import { WeekOnPaper } from "@/components/calendar/paper/week-on-paper";
import type { People } from "@/components/shell/people";
import { datesOf, type DateText, type Weekday } from "@/lib/calendar/day";
import { dateRangeText, type Reader } from "@/lib/calendar/format";

/** The week of a date on paper, and the sheet that asks about it. Printed past the sheet, it says what both may see. */
export function Printing({
  date,
  weekStart,
  blocks,
  people,
  reader,
  held,
  asking,
  onClose,
}: {
  date: DateText;
  weekStart: Weekday;
  blocks: readonly GridBlock[];
  people: People;
  reader: Reader;
  held: boolean;
  /** Whether the sheet is open. */
  asking: boolean;
  onClose: () => void;
}) {
  const [everything, setEverything] = useState(false);
  const isPrinting = useIsPrinting();
  const dates = datesOf("week", date, weekStart);
  // Asked anew each time: nothing private goes on paper because it once did. Not every browser waits until it is printed.
  useEffect(() => {
    const printed = () => setEverything(false);
    window.addEventListener("afterprint", printed);
    return () => window.removeEventListener("afterprint", printed);
  }, []);
  const print = () => {
    flushSync(onClose);
    window.print();
  };
  return (
    <>
      {asking ? (
        <PrintSheet
          week={dateRangeText(dates[0]!, dates.at(-1)!, reader.locale)}
          people={people}
          everything={everything}
          held={held}
          onEverything={setEverything}
          onPrint={print}
          onClose={() => {
            setEverything(false);
            onClose();
          }}
        />
      ) : null}
      {isPrinting ? <WeekOnPaper {...{ dates, blocks, people, reader, everything }} /> : null}
    </>
  );
}
