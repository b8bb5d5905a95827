import { PartnersTime } from "@/components/calendar/partners-time";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { stageText, whenText, whichText, withoutText } from "@/components/calendar/proposals/waiting-words";
import type { People } from "@/components/shell/people";
import type { Reader } from "@/lib/calendar/format";

/** Who proposes it, when it would be, and beside it when it is now or was proposed before; with the word that was said. */
export function ProposalTimes({ waiting, people, reader }: { waiting: Waiting; people: People; reader: Reader }) {
  const { proposal, offered, before, isBeside } = waiting;
  const which = whichText(waiting, reader);
  const without = withoutText(waiting, reader);
  return (
    <div className="grid gap-1">
      <p>
        <bdi>{stageText(waiting, people)}</bdi>
        {proposal.word ? ":" : "."}
      </p>
      {proposal.word ? (
        <blockquote dir="auto" className="border-s-4 border-line-strong ps-3 whitespace-pre-wrap">
          {proposal.word}
        </blockquote>
      ) : null}
      {which ? <p className="text-small text-ink-soft">{which}</p> : null}
      {before ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          <dt className="text-ink-soft">{isBeside ? "Now" : "Before"}</dt>
          <dd>{whenText(before, waiting, reader)}</dd>
          <dt className="text-ink-soft">Proposed</dt>
          <dd className="font-semibold">{whenText(offered, waiting, reader)}</dd>
        </dl>
      ) : (
        <p className="font-semibold">{whenText(offered, waiting, reader)}</p>
      )}
      {without ? <p className="text-small text-ink-soft">{without}</p> : null}
      {offered.allDay ? null : <PartnersTime people={people} times={offered} locale={reader.locale} />}
    </div>
  );
}
