"use client";
import { useEffect } from "react";
import { AgreedBoundary } from "@/components/checkin/agreed-boundary";
import { AgreedRitual } from "@/components/checkin/agreed-ritual";
import { AgreedTime } from "@/components/checkin/agreed-time";
import { useWritten } from "@/components/checkin/use-written";
import type { Way } from "@/components/checkin/ways";
import type { People } from "@/components/shell/people";
import { pageState } from "@/components/ui/page-state";
import { agreementWords, type BroughtRow, type CheckInRow } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";

/** Which way on was chosen at a station, and from which words. */
export interface OpenedWay {
  readonly way: Way;
  readonly checkIn: CheckInRow;
  readonly about: BroughtRow;
  /** What was written at the station by then, without the space around it; perhaps nothing. */
  readonly written: string;
}

const opened = pageState<OpenedWay | null>(null);
/** How often something was made of what was brought, by its id. */
const made = pageState<ReadonlyMap<Id, number>>(new Map());

/** Opens the sheet of a way on, from its station. */
export function openWay(next: OpenedWay): void {
  opened.set(next);
}

/** Another number each time that something was made of what was brought: what stood written for it is used then. */
export function useMadeOf(broughtId: Id): number {
  return made.use().get(broughtId) ?? 0;
}

/** The key under which the words of an agreement that is being written are kept. */
export function agreementDraft({ id }: Pick<BroughtRow, "id">): string {
  return `agreement ${id}`;
}

/**
 * The one sheet of ways on, around the stations: whether the partner goes on, pauses or closes the check-in meanwhile, what
 * is being written stays.
 */
export function WaysHost({ people, locale }: { people: People; locale: string }) {
  const now = opened.use();
  // With the page itself it goes, and is not there again on coming back.
  useEffect(() => close, []);
  return now ? <OpenWay opened={now} people={people} locale={locale} /> : null;
}

function OpenWay({ opened, people, locale }: { opened: OpenedWay; people: People; locale: string }) {
  const { way, checkIn, about, written } = opened;
  const { write } = useWritten(agreementDraft(about), agreementWords);
  const onAgreed = () => {
    write("");
    made.set(new Map(made.now()).set(about.id, (made.now().get(about.id) ?? 0) + 1));
  };
  const into = { checkIn, about, people, onAgreed, onClose: close };
  if (way === "boundary") return <AgreedBoundary {...into} written={written} />;
  const Sheet = way === "calendar" ? AgreedTime : AgreedRitual;
  return <Sheet {...into} words={written || about.words} locale={locale} />;
}

function close(): void {
  opened.set(null);
}
