"use client";
import { useMemo } from "react";
import type { RitualBlock } from "@/components/rituals/ritual-form";
import { NEW, whenColumns } from "@/lib/calendar/block-rows";
import { laidWith, newClashes, type Clash } from "@/lib/calendar/clash";
import { consentFor } from "@/lib/calendar/consent";
import { isGuard } from "@/lib/calendar/protection";
import { Block, BlockException } from "@/lib/calendar/schema";
import { isRefusal } from "@/lib/errors";
import { useMe, useRows } from "@/lib/sync/client/react";

interface Over {
  readonly clashes: readonly Clash[];
  /** Whether some of it is the partner's, or ours: then it is proposed. */
  readonly takesTheirWord: boolean;
}

const NOTHING: Over = { clashes: [], takesTheirWord: false };

/** What protected time a ritual's time would lie over, by what this page holds; the server looks at all of it. */
export function useLiesOver(input: RitualBlock | null, now: number): Over {
  const me = useMe();
  const blocks = useRows(Block);
  const exceptions = useRows(BlockException);
  const key = JSON.stringify(input);
  return useMemo(() => {
    const wanted = JSON.parse(key) as RitualBlock | null;
    if (!wanted) return NOTHING;
    try {
      const { id, sharing, localStart, localEnd, zone, allDay, rrule } = wanted;
      const whose = {
        spaceId: sharing === "hidden" || !me.coupleId ? me.userId : me.coupleId,
        ownerId: sharing === "we" ? null : me.userId,
        authorId: me.userId,
      };
      const when = whenColumns({ localStart, localEnd, zone, allDay, rrule });
      const block = { id, ...whose, ...when, ...NEW, protected: true, sideBySide: false, duty: false };
      const guards = blocks
        .filter((one) => isGuard(one) && consentFor(block, one, me) !== "nobody")
        .map((one) => laidWith(one, exceptions));
      const clashes = newClashes({ block, exceptions: [] }, [], guards, now);
      const takesTheirWord = clashes.some(({ over }) => consentFor(block, over.series, me) === "others");
      return { clashes, takesTheirWord };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return NOTHING;
    }
  }, [key, me, blocks, exceptions, now]);
}
