"use client";
import { Telescope } from "lucide-react";
import Link from "next/link";
import type { People } from "@/components/shell/people";
import { useCompass, useLookBacks } from "@/components/vision/use-compass";
import { useSettledNow } from "@/components/vision/use-settled-now";
import { useSharing } from "@/components/vision/use-sharing";

/** What of the vision waits for me now, a quiet line each; else nothing. */
export function TodaysVision({ people }: { people: People }) {
  const { me, partner } = people;
  const sharing = useSharing();
  const settled = useSettledNow();
  const compass = useCompass();
  const due = useLookBacks(people);
  if (!partner) return null;
  const name = <bdi>{partner.name}</bdi>;
  const answered = compass.filter(
    ({ stands, hasAnswered }) => stands === "asked" && hasAnswered(partner.id) && !hasAnswered(me.id),
  );
  // The day can come before both have said how it is decided.
  const decided = new Set(compass.filter(({ stands }) => stands === "decided").map(({ decision }) => decision.id));
  return (
    <>
      {due.map(({ id, title }) => (
        <Line key={id} href="/vision/compass" act="Look back">
          A while ago you {decided.has(id) ? "decided" : "weighed"}: <q dir="auto">{title}</q>
        </Line>
      ))}
      {answered.map(({ decision: { id, title } }) => (
        <Line key={id} href="/vision/compass" act="Answer, too">
          {name} has answered: <q dir="auto">{title}</q>
        </Line>
      ))}
      {sharing?.step === "proposed" && sharing.proposedBy === partner.id ? (
        <Line href="/vision/sharing" act="See what">
          {name} proposes to share your dreams.
        </Line>
      ) : null}
      {settled.isReady(partner.id) && !settled.isReady(me.id) ? (
        <Line href="/vision/settled" act="Get ready">
          {name} is ready to open what seems settled between you.
        </Line>
      ) : null}
    </>
  );
}

function Line({ href, act, children }: { href: string; act: string; children: React.ReactNode }) {
  return (
    <p className="flex items-start gap-2">
      <Telescope aria-hidden size={18} className="mt-3.5 shrink-0 text-ink-soft" />
      <span className="min-w-0 py-2.5 wrap-anywhere">
        {children}{" "}
        <Link href={href} className="-my-2.5 inline-flex min-h-11 items-center underline underline-offset-4">
          {act}
        </Link>
      </span>
    </p>
  );
}
