"use client";
import { useMemo, useState, type ReactNode } from "react";
import { openCounter } from "@/components/calendar/proposals/counter-host";
import { DeclineForm } from "@/components/calendar/proposals/decline-form";
import type { InTheWay } from "@/components/calendar/proposals/in-the-way";
import { LiesOver } from "@/components/calendar/proposals/lies-over";
import { ofDate } from "@/components/calendar/proposals/one-date";
import { ProposalTimes } from "@/components/calendar/proposals/proposal-times";
import { useAnswers } from "@/components/calendar/proposals/use-answers";
import { useInTheWay } from "@/components/calendar/proposals/use-in-the-way";
import { useLeft } from "@/components/calendar/proposals/use-left";
import { isPast, type Waiting } from "@/components/calendar/proposals/waiting";
import { WhichDates } from "@/components/calendar/proposals/which-dates";
import { useDated } from "@/components/calendar/use-dated";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { onceOnly } from "@/components/ui/once-only";
import type { Reader } from "@/lib/calendar/format";
import type { LocalText } from "@/lib/calendar/time";
import { useNow } from "@/lib/sync/client/react";

interface PanelProps {
  waiting: Waiting;
  people: People;
  reader: Reader;
  /** The date at which it was met in the calendar. */
  met?: LocalText | null;
  /** What stands below, of the dates that are meant. */
  links?: (meant: Waiting) => ReactNode;
  /** It was answered, taken back or put away here. */
  onDone: () => void;
}

/** What is proposed, when, with which word and over what; and what its reader can answer, of all dates or of one. */
export function ProposalPanel(props: PanelProps) {
  const { waiting, met = null, onDone, links } = props;
  const reader = useDated(props.reader);
  const [date, setDate] = useState<LocalText | null>(null);
  const [answered, setAnswered] = useState(0);
  const one = useMemo(
    () => (date === null ? waiting : ofDate(waiting, date, reader.zone)),
    [waiting, date, reader.zone],
  );
  // A list goes on showing the others, and begins anew with them.
  const done = () => {
    setDate(null);
    setAnswered((times) => times + 1);
    onDone();
  };
  const which = <WhichDates waiting={waiting} met={met} date={one && date} reader={reader} onChange={setDate} />;
  return (
    <div className="grid gap-3" onClickCapture={onceOnly}>
      {one ? (
        <About key={answered} {...props} waiting={one} reader={reader} onDone={done} which={which} />
      ) : (
        <DateGone which={which} />
      )}
      {links?.(one ?? waiting)}
    </div>
  );
}

/** Of what is shown, which dates are meant is chosen next to the answer. */
interface AboutProps extends PanelProps {
  which: ReactNode;
}

function About(props: AboutProps) {
  const { waiting, people, reader, which } = props;
  const way = useInTheWay(waiting);
  return (
    <>
      <ProposalTimes waiting={waiting} people={people} reader={reader} />
      {waiting.stage === "refused" || waiting.stage === "said-no" ? null : (
        <LiesOver way={way} people={people} reader={reader} isThere={waiting.stage === "told"} />
      )}
      {which}
      <Acts {...props} way={way} />
    </>
  );
}

function DateGone({ which }: Pick<AboutProps, "which">) {
  return (
    <>
      <Notice title="That date was settled by itself, or is over, while you looked at it. Choose which dates you mean." />
      {which}
    </>
  );
}

function Acts({ waiting, people, reader, onDone, way }: PanelProps & { way: InTheWay }) {
  const { stage } = waiting;
  const answers = useAnswers(people);
  const { leave } = useLeft();
  const now = useNow();
  const [declines, setDeclines] = useState(false);
  const past = isPast(waiting, now);
  const answer = (act: () => void) => () => {
    act();
    onDone();
  };
  if (declines) {
    return (
      <DeclineForm
        waiting={waiting}
        people={people}
        onDecline={(word) => answer(() => answers.decline(waiting, word))()}
        onLeave={() => setDeclines(false)}
      />
    );
  }
  const another = (
    <Button
      kind={past && stage !== "asked" ? "primary" : "quiet"}
      onClick={() => openCounter({ waiting, people, reader, onDone })}
    >
      Another time
    </Button>
  );
  // It was a date of mine before: a no to having it as ours need not take it from me.
  const backAmongMine = waiting.cameFrom ? (
    <Button kind="quiet" onClick={answer(() => answers.backAmongMine(waiting))}>
      Keep it as mine
    </Button>
  ) : null;
  return (
    <>
      {past && stage !== "said-no" ? <p>This time is over by now.</p> : null}
      <div className="flex flex-wrap gap-2">
        {stage === "to-answer" ? (
          <>
            {past ? null : (
              <Button onClick={answer(() => answers.accept(waiting, way.asks))}>
                {`${waiting.date === null ? "Accept" : "Accept this date"}${way.asks ? " all the same" : ""}`}
              </Button>
            )}
            {another}
            <Button kind="quiet" onClick={() => setDeclines(true)}>
              Decline
            </Button>
          </>
        ) : stage === "told" ? (
          <>
            {another}
            <Button kind="quiet" onClick={answer(() => leave(waiting.id))}>
              Leave both
            </Button>
          </>
        ) : stage === "said-no" ? (
          <>
            {past ? null : (
              <Button kind="quiet" onClick={answer(() => answers.reopen(waiting))}>
                Think again
              </Button>
            )}
            {backAmongMine}
          </>
        ) : stage === "refused" ? (
          <>
            {another}
            {backAmongMine}
            <Button kind="quiet" onClick={answer(() => answers.withdraw(waiting))}>
              {waiting.cameFrom ? "Leave it out" : "Put away"}
            </Button>
          </>
        ) : (
          <>
            {another}
            <Button
              kind="quiet"
              onClick={answer(() => (waiting.cameFrom ? answers.backAmongMine(waiting) : answers.withdraw(waiting)))}
            >
              Take it back
            </Button>
          </>
        )}
      </div>
    </>
  );
}
