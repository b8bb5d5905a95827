"use client";
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import { send, type Answer } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { wordsOf } from "@/components/auth/words-of";
import { Notice } from "@/components/ui/notice";
import { newId, type Id } from "@/lib/ids";
import { messageOf } from "@/lib/sync/client/message";
import { useMe, useSettledHere } from "@/lib/sync/client/react";
import type { Command } from "@/lib/sync/command";

/** Who has handed this screen over, and for which check-in. */
export interface SeatAt {
  readonly userId: Id;
  readonly talkId: Id;
}

/** The partner, where they are at this screen too: what they say for themself goes to the server in their name. */
export interface Seat {
  readonly busy: boolean;
  give<Input>(command: Command<Input>, input: Input): Promise<boolean>;
  /** What the last one was refused with, in words. */
  readonly refused: ReactNode;
}

const SeatContext = createContext<SeatAt | null>(null);

export function SeatProvider({ seat, children }: { seat: SeatAt | null; children: ReactNode }) {
  return <SeatContext value={seat}>{children}</SeatContext>;
}

/** Whether the partner is at this screen for a check-in as well. */
export function useIsBeside(talkId: Id, partnerId: Id): boolean {
  const seat = useContext(SeatContext);
  return seat !== null && seat.talkId === talkId && seat.userId === partnerId;
}

/** The partner's seat at this screen; null where each has a screen of their own. */
export function useSeat(talkId: Id, partnerId: Id): Seat | null {
  const isBeside = useIsBeside(talkId, partnerId);
  const { coupleId } = useMe();
  const settled = useSettledHere();
  const { busy, refused, submit } = useSubmit();
  return useMemo(() => {
    if (!isBeside) return null;
    const give = async <Input,>(command: Command<Input>, input: Input): Promise<boolean> => {
      const message = messageOf(newId(), command, input, { userId: partnerId, coupleId });
      const given = await submit(async () => {
        // What the one beside has just said is answered by it: it has to be there first.
        if (!(await settled())) return { ok: false, code: "unreachable" };
        return send("/api/seat", message);
      });
      return given !== null;
    };
    return { busy, give, refused: refused ? <Notice tone="problem">{wordsOf(refused)}</Notice> : null };
  }, [isBeside, partnerId, coupleId, busy, refused, submit, settled]);
}

/** Gives the seat at this screen back once its check-in is none of those that are open. */
export function useSeatEnds(open: readonly Id[]): void {
  const seat = useContext(SeatContext);
  const isOver = seat !== null && !open.includes(seat.talkId);
  useEffect(() => {
    if (isOver) void send("/api/seat", { onlyMine: false }, "DELETE");
  }, [isOver]);
}

export function requestHandOver(talkId: Id): Promise<Answer<unknown>> {
  return send("/api/hand-over", { talkId });
}
