"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { wishedIn } from "@/components/calendar/balance/balance-words";
import { countedOf } from "@/components/calendar/balance/counted-of";
import { HoursTable } from "@/components/calendar/balance/hours-table";
import { Kinds } from "@/components/calendar/balance/kinds";
import { Picture, type ColumnData, type WishMark } from "@/components/calendar/balance/picture";
import { useSpan, type Span, type SpanKind } from "@/components/calendar/balance/use-span";
import { Wishes } from "@/components/calendar/balance/wishes";
import { useBlocks } from "@/components/calendar/use-blocks";
import { usePeople, type People, type Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { balanceOf, type Balance } from "@/lib/calendar/balance";
import type { Weekday } from "@/lib/calendar/day";
import { monthsText } from "@/lib/calendar/format";
import { shortDateName } from "@/lib/calendar/names";
import { rhythmOf } from "@/lib/calendar/rhythm";
import { Rhythm, Wish, type WishRow } from "@/lib/calendar/schema";
import { staysOf } from "@/lib/calendar/stays";
import { DAY } from "@/lib/calendar/time";
import { wishOf } from "@/lib/calendar/wish";
import { useHold, useRows } from "@/lib/sync/client/react";

/** The hours of a week or a month: mine, ours, theirs. Shown, not judged. */
export function BalanceScreen({ locale, weekStart }: { locale: string; weekStart: Weekday }) {
  const people = usePeople();
  const { me, partner } = people;
  const span = useSpan(me.zone, weekStart);
  const { range } = span;
  const { held } = useHold(range);
  const blocks = useBlocks(people, range);
  const wishes = useRows(Wish);
  const rhythms = useRows(Rhythm);
  const [mine, theirs] = [wishOf(wishes, me.id), partner ? wishOf(wishes, partner.id) : undefined];
  const balance = useMemo(() => {
    const nights = { from: range.from - DAY, to: range.to + DAY };
    const sleeper = (person: Person) => {
      const { wakesAt, sleepsAt } = rhythmOf(rhythms, person.id);
      return { id: person.id, stays: staysOf(person, nights), wakesAt, sleepsAt };
    };
    return balanceOf(countedOf(blocks, range), sleeper(me), partner && sleeper(partner), range);
  }, [blocks, range, me, partner, rhythms]);
  const columns = columnsOf(balance, people, { mine, theirs }, span.days);
  const name =
    span.kind === "month"
      ? monthsText(span.first, span.last, locale)
      : [span.first, span.last].map((date) => shortDateName(date, locale, !span.isThisYear)).join(" – ");
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <main className="mx-auto grid w-full max-w-2xl content-start gap-8 px-4 py-6 wide:px-8 wide:py-10">
        <header className="grid gap-3">
          <p>
            <Link href="/calendar" className="inline-flex min-h-11 items-center gap-1 underline underline-offset-4">
              <ChevronLeft aria-hidden size={18} className="rtl:-scale-x-100" />
              Calendar
            </Link>
          </p>
          <h1 className="text-display font-semibold">Balance</h1>
          <SpanChoice span={span} name={name} />
        </header>
        {held ? (
          <section aria-label={name} className="grid gap-4">
            <Picture columns={columns} />
            <HoursTable columns={columns} caption={name} />
            <HowCounted hasPartner={partner !== null} />
          </section>
        ) : (
          <p role="status">Fetching what is planned on these days…</p>
        )}
        <Wishes mine={mine} theirs={theirs} people={people} />
        {held ? <Kinds balance={balance} people={people} /> : null}
      </main>
    </div>
  );
}

const KINDS: readonly { kind: SpanKind; name: string }[] = [
  { kind: "week", name: "Week" },
  { kind: "month", name: "Month" },
];

function SpanChoice({ span, name }: { span: Span; name: string }) {
  return (
    <div className="flex flex-wrap items-center gap-1">
      <IconButton icon={ChevronLeft} flips label={`Previous ${span.kind}`} onClick={() => span.step(-1)} />
      <p aria-live="polite" className="min-w-0 font-semibold">
        {name}
      </p>
      <IconButton icon={ChevronRight} flips label={`Next ${span.kind}`} onClick={() => span.step(1)} />
      {span.isNow ? null : (
        <Button kind="quiet" className="px-2.5" onClick={span.toNow}>
          This {span.kind}
        </Button>
      )}
      <fieldset className="ms-auto flex rounded-lg border border-line-strong">
        <legend className="sr-only">How much at once</legend>
        {KINDS.map((one) => (
          <button
            key={one.kind}
            type="button"
            aria-pressed={span.kind === one.kind}
            onClick={() => span.choose(one.kind)}
            className="min-h-11 min-w-11 rounded-lg px-2.5 text-small aria-pressed:bg-act aria-pressed:font-semibold aria-pressed:text-on-act"
          >
            {one.name}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function HowCounted({ hasPartner }: { hasPartner: boolean }) {
  return (
    <details>
      <summary className="min-h-11 content-center">How this is counted</summary>
      <ul className="grid max-w-prose list-disc gap-1 ps-5 text-ink-soft">
        <li>What has hours and is settled counts: no whole days, and nothing that is only proposed.</li>
        <li>
          Each minute counts once{hasPartner ? ": where things lie over each other as ours, then side by side" : ""}.
        </li>
        <li>Work and duties are counted apart: they are no time for oneself. Each says so of their own blocks.</li>
        <li>A night that is slept through does not count.</li>
        {hasPartner ? <li>What you hide counts here for you, and nowhere for the other.</li> : null}
        <li>The shield is what is protected. A dashed line is a wish, as much as fits these days.</li>
      </ul>
    </details>
  );
}

/** The three columns, in the order of the day's three lanes. */
function columnsOf(
  balance: Balance,
  { me, partner }: People,
  { mine, theirs }: { mine: WishRow | undefined; theirs: WishRow | undefined },
  days: number,
): ColumnData[] {
  const mark = (who: string, short: string, minutes: number | null | undefined): WishMark[] =>
    minutes == null ? [] : [{ who, short, minutes: wishedIn(minutes, days) }];
  const own: ColumnData = {
    kind: "mine",
    name: "You",
    hue: me.hue,
    share: balance.mine,
    sideBySide: null,
    duties: balance.mine.duties,
    wishes: mark("your wish", "wish", mine?.mineMinutes),
  };
  if (!partner || !balance.theirs) return [own];
  return [
    own,
    {
      kind: "we",
      name: "Us",
      hue: undefined,
      share: balance.ours,
      sideBySide: balance.sideBySide,
      duties: 0,
      wishes: [
        ...mark("your wish", "you", mine?.oursMinutes),
        ...mark(`${partner.name}’s wish`, partner.name, theirs?.oursMinutes),
      ],
    },
    {
      kind: "theirs",
      name: partner.name,
      hue: partner.hue,
      share: balance.theirs,
      sideBySide: null,
      duties: balance.theirs.duties,
      wishes: mark(`${partner.name}’s wish`, "wish", theirs?.mineMinutes),
    },
  ];
}
