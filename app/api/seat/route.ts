import { z } from "zod";
import { acknowledged, json } from "@/lib/auth/answer";
import { clearCookies } from "@/lib/auth/cookies";
import { mutation } from "@/lib/auth/gate";
import { leaveSeat, resolveSeat } from "@/lib/auth/seat";
import { seatMessage } from "@/lib/checkin/seat-commands";
import { theTwo } from "@/lib/couple/together";
import { Refusal } from "@/lib/errors";
import { runtime } from "@/lib/runtime";

/** A command of whoever handed this screen over, given at it while their partner is signed in. The answer is an `Ack`. */
export function POST(request: Request): Promise<Response> {
  return mutation(request, seatMessage, async (message, session, { cookies }) => {
    const seat = await resolveSeat(cookies);
    const isOfTalk = seat?.talkId === message.input.checkInId;
    const two = seat && isOfTalk ? await theTwo(session) : null;
    if (!seat || two?.partner.id !== seat.userId) throw new Refusal("seat-none");
    return acknowledged(await runtime().execute(seat, message));
  });
}

const which = z.strictObject({ onlyMine: z.boolean() });

/** Ends the seat at this screen: any, once the talk is over, or only one's own, when one signs in here oneself again. */
export function DELETE(request: Request): Promise<Response> {
  return mutation(request, which, async ({ onlyMine }, session, { cookies }) => {
    const seat = await resolveSeat(cookies);
    const response = json({ ok: true });
    if (seat && onlyMine && seat.userId !== session.userId) return response;
    if (seat) await leaveSeat(seat);
    for (const cookie of clearCookies(cookies, "seat", runtime().env)) response.headers.append("set-cookie", cookie);
    return response;
  });
}
