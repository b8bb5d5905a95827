import type { SoloKind } from "@/lib/calendar/schema";
import type { Times } from "@/lib/calendar/snap";
import { common, merged, minutesOf, without, type Stretches } from "@/lib/calendar/stretches";
import { nights, type Waking } from "@/lib/calendar/waking";
import type { Id } from "@/lib/ids";
import type { TimeRange } from "@/lib/sync/protocol";

/** Time that counts: firm, and with hours. With an owner it is that person's, else ours. */
export interface Counted extends Times {
  readonly key: string;
  readonly ownerId: Id | null;
  readonly protected: boolean;
  readonly sideBySide: boolean;
  /** Its owner's work or duty. */
  readonly duty: boolean;
  /** Null where it is not said, or not shown. */
  readonly soloKind: SoloKind | null;
}

/** One of us. The stays reach a day further than the range on either side, for the nights at its ends. */
export interface Sleeper extends Waking {
  readonly id: Id;
}

/** Minutes; the protected ones are among them. */
export interface Share {
  readonly minutes: number;
  readonly protected: number;
}

/** One's own time with the kinds that were said, in minutes; the rest of it is of no said kind. */
export interface OwnShare extends Share {
  /** Work and duties, beside it and none of it. */
  readonly duties: number;
  readonly kinds: Readonly<Partial<Record<SoloKind, number>>>;
}

export interface Balance {
  readonly mine: OwnShare;
  readonly ours: Share;
  readonly sideBySide: Share;
  /** As far as I see it; null where there is no partner. */
  readonly theirs: OwnShare | null;
}

/**
 * The hours of a range, as far as their reader can see them. What is hidden is in its owner's rows alone, and so counts
 * for them alone.
 *
 * - Counted is what is firm and has hours: no proposals, and no whole days, which say what kind of day it is.
 * - A minute of a person's counts once. Where several things lie over each other it is ours, else side by side, else their
 *   own, else a duty; and protected where one of that kind is.
 * - Work and duties are nobody's time for themselves, and are counted apart.
 * - Sleep does not count: a night of which more than half lies in a block is slept through, and ours where one of us
 *   sleeps. An evening that becomes late is none.
 */
export function balanceOf(
  counted: readonly Counted[],
  me: Sleeper,
  partner: Sleeper | null,
  { from, to }: TimeRange,
): Balance {
  const range = [{ startMs: from, endMs: to }];
  const people = partner ? [me, partner] : [me];
  const nightsOf = new Map(people.map((person) => [person.id, nights(person)]));
  const awakeIn = ({ ownerId, startMs, endMs }: Counted) => {
    const whose = ownerId === null ? people : people.filter(({ id }) => id === ownerId);
    const slept = merged(whose.flatMap(({ id }) => sleptThrough({ startMs, endMs }, nightsOf.get(id)!)));
    return common(without([{ startMs, endMs }], slept), range);
  };
  const awake = counted.map((one): Awake => ({ ...one, stretches: awakeIn(one) }));
  const ours = awake.filter(({ ownerId, sideBySide }) => ownerId === null && !sideBySide);
  const beside = awake.filter(({ ownerId, sideBySide }) => ownerId === null && sideBySide);
  const together = coveredBy(ours);
  const shared = merged([...together, ...coveredBy(beside)]);
  const own = ({ id }: Sleeper): OwnShare => {
    const all = awake.filter(({ ownerId }) => ownerId === id);
    const blocks = all.filter(({ duty }) => !duty);
    const duties = minutesOf(without(coveredBy(all), merged([...shared, ...coveredBy(blocks)])));
    return { ...shareOf(blocks, shared), duties, kinds: kindsOf(blocks, shared) };
  };
  return {
    mine: own(me),
    ours: shareOf(ours, []),
    sideBySide: shareOf(beside, together),
    theirs: partner && own(partner),
  };
}

interface Awake extends Counted {
  readonly stretches: Stretches;
}

function coveredBy(blocks: readonly Awake[]): Stretches {
  return merged(blocks.flatMap(({ stretches }) => stretches));
}

function shareOf(blocks: readonly Awake[], taken: Stretches): Share {
  const minutes = minutesOf(without(coveredBy(blocks), taken));
  return {
    minutes,
    protected: minutesOf(without(coveredBy(blocks.filter((block) => block.protected)), taken)),
  };
}

/** The minutes of each kind. Where two lie over each other it is that which began last, the more particular. */
function kindsOf(blocks: readonly Awake[], taken: Stretches): Partial<Record<SoloKind, number>> {
  const ordered = [...blocks].sort((a, b) => b.startMs - a.startMs || (a.key < b.key ? -1 : 1));
  const kinds: Partial<Record<SoloKind, number>> = {};
  let covered = taken;
  for (const { stretches, soloKind } of ordered) {
    if (soloKind) kinds[soloKind] = (kinds[soloKind] ?? 0) + minutesOf(without(stretches, covered));
    covered = merged([...covered, ...stretches]);
  }
  return kinds;
}

/** What of each night lies in a block, where that is more than half of the night. */
function sleptThrough(block: Times, nights: Stretches): Stretches {
  return nights.flatMap((night) => {
    const inside = common([block], [night]);
    return 2 * minutesOf(inside) > minutesOf([night]) ? inside : [];
  });
}
