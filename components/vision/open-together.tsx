"use client";
import { Check } from "lucide-react";
import { useEffect } from "react";
import { NotYet } from "@/components/checkin/not-yet";
import { StaysBehind } from "@/components/checkin/stays-behind";
import { announce, sayDone } from "@/components/shell/said";
import type { Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import type { SettledNow } from "@/components/vision/use-settled-now";
import { beginSettled, beReadyToOpen, beUnreadyToOpen, setSettledAside } from "@/lib/vision/settled-commands";
import { newId, type Id } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** Asking the other to open it together, and being ready: until both are, each reads their own alone. */
export function OpenTogether({
  now: { slips, waiting, isReady },
  shared,
  meId,
  partner,
}: {
  now: SettledNow;
  shared: ReadonlySet<Id>;
  meId: Id;
  partner: Person;
}) {
  const run = useRun();
  const [mine, theirs] = [isReady(meId), isReady(partner.id)];
  useEffect(() => {
    if (theirs && !mine) announce(`${partner.name} is ready.`);
  }, [theirs, mine, partner.name]);
  if (!waiting) {
    return (
      <section aria-label="Open it together" className="grid justify-items-start gap-3 border-t border-line pt-6">
        <p className="max-w-prose">
          When you like, you both open your pages in one moment. Nobody reads the other’s before both are ready.
        </p>
        <Button
          onClick={() => {
            run(beginSettled, { id: newId() });
            sayDone(`${partner.name} is asked. Nothing of yours is shown yet.`);
          }}
        >
          <span>
            Ask <bdi>{partner.name}</bdi> to open it together
          </span>
        </Button>
      </section>
    );
  }
  const { id } = waiting;
  return (
    <section aria-label="Open it together" className="grid gap-3 border-t border-line pt-6">
      <p>
        {theirs ? (
          <>
            <bdi>{partner.name}</bdi> is ready. It opens when you are, too.
          </>
        ) : (
          <>
            It opens when <bdi>{partner.name}</bdi> and you both are ready.
          </>
        )}
      </p>
      {mine ? (
        <div className="grid justify-items-start gap-2">
          <p className="flex items-center gap-2 font-semibold">
            <Check aria-hidden size={20} /> You are ready.
          </p>
          <p className="text-ink-soft">What you write from now on stays on your page.</p>
        </div>
      ) : (
        <StaysBehind words={slips.filter((one) => !shared.has(one.id)).map(({ words }) => words)} />
      )}
      <div className="flex flex-wrap gap-2">
        {mine ? (
          <NotYet onTakeBack={() => run(beUnreadyToOpen, { id })} />
        ) : (
          <Button onClick={() => run(beReadyToOpen, { id, bring: [...shared] })}>
            <span>
              I am ready to share with <bdi>{partner.name}</bdi>
            </span>
          </Button>
        )}
        <Button
          kind="quiet"
          onClick={() => {
            run(setSettledAside, { id });
            sayDone("Set aside, for both of you. What each wrote is still theirs alone.");
          }}
        >
          Rather another time
        </Button>
      </div>
    </section>
  );
}
