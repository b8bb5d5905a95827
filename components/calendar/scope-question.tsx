"use client";
import { useState } from "react";
import { datesText, titleOf } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { readThere } from "@/components/calendar/read-there";
import type { Scope } from "@/components/calendar/scope";
import { useDated } from "@/components/calendar/use-dated";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { Sheet } from "@/components/ui/sheet";
import type { Reader } from "@/lib/calendar/format";

/** Which dates of a series are meant by what is about to be done. Closed without an answer, nothing has happened. */
export function ScopeQuestion({
  block,
  scopes,
  act,
  people,
  reader,
  onAnswer,
  onClose,
}: {
  block: GridBlock;
  scopes: readonly Scope[];
  /** What is about to be done with those dates, as its button says it. */
  act: (scope: Scope) => string;
  people: People;
  reader: Reader;
  onAnswer: (scope: Scope) => void;
  onClose: () => void;
}) {
  const [scope, setScope] = useState(scopes[0]!);
  const date = datesText(block, readThere(useDated(reader), people.me, block));
  const says: Record<Scope, string> = {
    one: date,
    following: `From ${date} on`,
    all: block.standing === "proposed" ? "The whole proposal" : "Those that are over, too",
  };
  return (
    <Sheet title="Which dates do you mean?" onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(scope);
        }}
      >
        <RadioCards
          legend={
            <>
              <bdi>{titleOf(block, people)}</bdi> repeats
            </>
          }
          begins
          value={scope}
          onChange={setScope}
          options={scopes.map((one) => ({ value: one, title: NAMES[one], says: says[one] }))}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" className="flex-1">
            {act(scope)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

const NAMES: Record<Scope, string> = {
  one: "Only this one",
  following: "This one and those after it",
  all: "All of them",
};
