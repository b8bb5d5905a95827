"use client";
import { useEffect, useRef, useState } from "react";
import { useGivenBack } from "@/components/checkin/use-given-back";
import { useKeptBack } from "@/components/checkin/use-kept-back";
import { announce } from "@/components/shell/said";
import { usePeople } from "@/components/shell/people";
import { Lace } from "@/components/ui/lace";
import { AssumptionPage } from "@/components/vision/assumption-page";
import { OpenTogether } from "@/components/vision/open-together";
import { SettledOpened } from "@/components/vision/settled-opened";
import { useSettledNow } from "@/components/vision/use-settled-now";
import { VisionFrame } from "@/components/vision/vision-frame";
import { dateOf } from "@/lib/calendar/day";
import { dateText } from "@/lib/calendar/format";
import { instantMs } from "@/lib/calendar/time";
import type { EnvelopeRow } from "@/lib/vision/schema";
import { beUnreadyToOpen } from "@/lib/vision/settled-commands";
import type { Id } from "@/lib/ids";

/** What each silently takes as settled: each alone first, then opened by both in one moment. */
export function SettledScreen({ locale }: { locale: string }) {
  const people = usePeople();
  const { me, partner } = people;
  const now = useSettledNow();
  const [left, keepBack] = useKeptBack();
  const isReady = now.isReady(me.id);
  const { slips, waiting } = now;
  // What was just opened is here until the stream of my own space has said so as well, and stays given.
  const opened = new Set<Id | null>(now.opened.map(({ id }) => id));
  useGivenBack(
    slips.map(({ envelopeId }) => (opened.has(envelopeId) ? null : envelopeId)),
    waiting?.id,
    beUnreadyToOpen,
  );
  const shared = new Set(
    slips.filter((one) => (isReady ? one.envelopeId === waiting?.id : !left.has(one.id))).map(({ id }) => id),
  );
  const share = (id: Id, isShared: boolean) => keepBack([id], !isShared);
  const [last, ...earlier] = now.opened;
  const [isAnew, setAnew] = useState(slips.length > 0);
  const heading = useOpenedNow(last);
  const openedOn = ({ openedAt }: EnvelopeRow) => dateText(dateOf(instantMs(openedAt!), me.zone), locale, true);
  const ownPage = (
    <>
      <section aria-labelledby="own-page" className="grid gap-5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="own-page" className="text-title font-semibold">
            {last ? "Your page, for the next time" : "Your page"}
          </h2>
          <Lace className="text-ink-soft" />
        </div>
        <AssumptionPage slips={slips} shared={waiting ? shared : null} onShare={share} />
      </section>
      {partner ? (
        <OpenTogether now={now} shared={shared} meId={me.id} partner={partner} />
      ) : (
        <p className="max-w-prose border-t border-line pt-6">
          Once your partner is here, you can open your pages together.
        </p>
      )}
    </>
  );
  return (
    <VisionFrame
      title="Settled between us?"
      lead="What goes without saying for you, and perhaps not for the other. Each alone first; then you open it together."
    >
      {last && partner ? (
        <section aria-labelledby="opened" className="grid gap-4">
          <h2 id="opened" ref={heading} className="scroll-mt-4 text-title font-semibold">
            Opened on {openedOn(last)}
          </h2>
          <SettledOpened envelope={last} people={people} partner={partner} />
        </section>
      ) : null}
      {last ? (
        <details
          open={isAnew || waiting !== null}
          onToggle={({ currentTarget }) => setAnew(currentTarget.open)}
          className="border-t border-line pt-2"
        >
          <summary className="min-h-11 cursor-pointer content-center font-semibold">
            Write anew, for another time
          </summary>
          <div className="grid gap-8 pt-3">{ownPage}</div>
        </details>
      ) : (
        ownPage
      )}
      {partner
        ? earlier.map((envelope) => (
            <details key={envelope.id} className="rounded-lg border border-line p-3">
              <summary className="min-h-8 cursor-pointer font-semibold">Opened on {openedOn(envelope)}</summary>
              <div className="grid gap-4 pt-3">
                <SettledOpened envelope={envelope} people={people} partner={partner} />
              </div>
            </details>
          ))
        : null}
    </VisionFrame>
  );
}

/** Takes both to what has just been opened while they were here, and says so to those who listen. */
function useOpenedNow(last: EnvelopeRow | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = last?.id;
  const before = useRef(id);
  useEffect(() => {
    if (before.current === id) return;
    before.current = id;
    announce("It is open, for you both.");
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [id]);
  return heading;
}
