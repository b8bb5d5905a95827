"use client";
import type { ReactNode } from "react";
import { bringAct } from "@/components/calendar/bring-in/bring-act";
import { blocksText, lossLines, remarkLines } from "@/components/calendar/bring-in/bring-in-words";
import { nextOf, repeatsOf, spanOf } from "@/components/calendar/bring-in/candidate-words";
import { InTheWayList } from "@/components/calendar/bring-in/in-the-way-list";
import { useChoice } from "@/components/calendar/bring-in/use-choice";
import type { Read } from "@/components/calendar/bring-in/use-reading";
import { SharingCards } from "@/components/calendar/sharing-cards";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { Switch } from "@/components/ui/switch";
import { shownAs } from "@/lib/calendar/bringing";
import type { Reader } from "@/lib/calendar/format";
import { useRun } from "@/lib/sync/client/react";

/** So many of what comes next are named. */
const NAMED = 5;

const BROUGHT = ["hidden", "time", "open"] as const;

/** What is in a file, and what of it is brought in, as whose. */
export function ReadFile({
  read,
  people,
  reader,
  now,
  onAgain,
  onClose,
}: {
  read: Read;
  people: People;
  reader: Reader;
  /** Unix milliseconds. */
  now: number;
  /** Another file. */
  onAgain: () => void;
  onClose: () => void;
}) {
  const run = useRun();
  const choice = useChoice(read, people, now);
  const { given, sharing, ready } = choice;
  const { candidates, found } = read;
  const { partner } = people;
  const next = nextOf(
    given.map(({ candidate }) => candidate),
    NAMED,
    people,
    reader,
  );
  const losses = lossLines(found);
  const remarks = remarkLines(found, people.me.zone);
  const isPrivate = given.filter(({ candidate }) => shownAs(candidate, sharing) !== sharing).length;
  const proposed = given.filter(({ answer }) => answer === "propose").length;

  const bring = () => {
    for (const { command, input } of bringAct(given, sharing, choice.duty)) run(command, input);
    const waits = proposed === 0 ? "" : ` ${waitsText(proposed, given.length)} for ${partner?.name ?? "your partner"}.`;
    sayDone(`${blocksText(given.length)} ${given.length === 1 ? "is" : "are"} brought in.${waits}`);
    onClose();
  };

  return (
    <>
      <div role="status" className="grid gap-1">
        <p>
          <bdi className="font-semibold wrap-anywhere">{read.name}</bdi>
        </p>
        <p>
          {candidates.length === 0
            ? "There is nothing in it that could be brought in."
            : `${blocksText(candidates.length)}, ${spanOf(candidates, reader.locale)}.`}
        </p>
      </div>
      {next.length > 0 ? (
        <section aria-labelledby="bring-in-next" className="grid gap-1">
          <h3 id="bring-in-next" className="font-semibold">
            Next of these
          </h3>
          <ul className="grid gap-1">
            {next.map(({ candidate, title, when }) => (
              <li key={candidate.laid.block.id}>
                <bdi className="wrap-anywhere">{title}</bdi>
                <span className="block text-small text-ink-soft">
                  {[when, repeatsOf(candidate, reader.locale)].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Lines title="What is not brought in" lines={losses} />
      <Lines title="What is otherwise than in the file" lines={remarks} />
      {candidates.length > 0 ? (
        <>
          {choice.here > 0 ? (
            <Switch
              label="Also what is here already"
              says={`${blocksText(choice.here)} with the same title, beginning and dates. They would be there twice.`}
              checked={choice.again}
              onChange={choice.setAgain}
            />
          ) : null}
          {choice.over > 0 ? (
            <Switch
              label="Also what is over"
              says={`${blocksText(choice.over)} from before now. What repeats and goes on comes either way.`}
              checked={choice.withOver}
              onChange={choice.setWithOver}
            />
          ) : null}
          {choice.tooMany > 0 ? (
            <p className="text-small text-ink-soft">
              No more than 1,000 are brought in at once: those nearest to today. {blocksText(choice.tooMany)} are left
              out.
            </p>
          ) : null}
          {partner ? (
            <SharingCards people={people} value={sharing} offered={BROUGHT} onChange={choice.setSharing} />
          ) : null}
          <Switch
            label="It is work and duties"
            says="The balance counts them apart from time of your own."
            checked={choice.duty}
            onChange={choice.setDuty}
          />
          {isPrivate > 0 ? (
            <p className="text-small text-ink-soft">
              {isPrivate === 1
                ? "One is marked as private in the file"
                : `${isPrivate} are marked as private in the file`}
              : of {isPrivate === 1 ? "it" : "them"} <bdi>{partner?.name}</bdi> sees the time, and no words.
            </p>
          ) : null}
          {choice.inTheWay.length > 0 ? (
            <InTheWayList
              inTheWay={choice.inTheWay}
              accepted={choice.accepted}
              people={people}
              reader={reader}
              onAccept={choice.accept}
            />
          ) : null}
          {choice.unclear > 0 ? (
            <p className="text-small text-ink-soft">
              {blocksText(choice.unclear)} {choice.unclear === 1 ? "is" : "are"} left out: there is too much protected
              time to look through.
            </p>
          ) : null}
        </>
      ) : null}
      <SheetFoot>
        {candidates.length > 0 ? (
          <Button data-begin busy={!ready} disabled={given.length === 0} onClick={bring}>
            {sharing === "open" && partner
              ? `Share ${given.length.toLocaleString("en")} with ${partner.name}`
              : `Bring in ${blocksText(given.length)}`}
          </Button>
        ) : null}
        <Button kind="quiet" onClick={onAgain}>
          Choose another file
        </Button>
        {(ready && !choice.isPartly) || candidates.length === 0 ? null : (
          <p role="status" className="basis-full text-small text-ink-soft">
            {ready
              ? "There is no connection. What is protected further away is asked about when you are back."
              : "Looking at what is planned and protected…"}
          </p>
        )}
      </SheetFoot>
    </>
  );
}

/** How many of those that are brought in wait for an answer. */
function waitsText(proposed: number, all: number): string {
  if (proposed === all) return all === 1 ? "It waits" : "They wait";
  return `${proposed} of them ${proposed === 1 ? "waits" : "wait"}`;
}

function Lines({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title} className="grid gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid list-disc gap-1 ps-5">
        {lines.map((line, n) => (
          <li key={n} className="wrap-anywhere">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
