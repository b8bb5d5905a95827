import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as runCommand } from "@/app/api/commands/route";
import { POST as handOver } from "@/app/api/hand-over/route";
import { DELETE as leaveSeat, POST as speak } from "@/app/api/seat/route";
import { ADDRESS_HEADER } from "@/lib/auth/address";
import { changePassword } from "@/lib/auth/change-password";
import { cookieName } from "@/lib/auth/cookies";
import { resolveSeat } from "@/lib/auth/seat";
import { resolveSession, type NewSession } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/sign-in";
import { answerNeed, understandNeed } from "@/lib/checkin/hearing-commands";
import { writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady } from "@/lib/checkin/readiness-commands";
import type { BroughtRow } from "@/lib/checkin/schema";
import { endCheckIn, openCheckIn } from "@/lib/checkin/session-commands";
import { createInvitation } from "@/lib/couple/invitations";
import { acceptInvitation } from "@/lib/couple/joining";
import { leaveCouple } from "@/lib/couple/leave";
import { newId, type Id } from "@/lib/ids";
import type { Command } from "@/lib/sync/command";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";
import { cookiesOf, newCaller, newPerson, openRuntime, PASSWORD } from "@/tests/support/sign-in";

type Someone = Awaited<ReturnType<typeof newPerson>>;

let world: Awaited<ReturnType<typeof openRuntime>>;
let ada: Someone;
let ben: Someone;
let coupleId: Id;
let talkId: Id;

beforeAll(async () => void (world = await openRuntime()));
afterAll(() => world.close());

beforeEach(async () => {
  [ada, ben] = [await newPerson({ name: "Ada" }), await newPerson({ name: "Ben", hue: 5 })];
  await acceptInvitation(ben, { token: (await createInvitation(ada)).token }, null);
  coupleId = world.told.paired.at(-1)!.coupleId;
  talkId = newId();
  await give(ada, openCheckIn, { id: talkId, conversation: "weekly" });
});

function message<Input>({ userId }: { userId: Id }, { name }: Command<Input>, input: Input) {
  return { v: SCHEMA_VERSION, id: newId(), name, input, as: { userId, coupleId } };
}

async function give<Input>(one: NewSession, command: Command<Input>, input: Input): Promise<void> {
  expect(await world.runtime.execute(one, message(one, command, input))).toMatchObject({ ok: true });
}

function asked(cookies: string, body: object, method = "POST"): Request {
  const headers = {
    origin: "http://localhost:3000",
    host: "localhost:3000",
    "content-type": "application/json",
    [ADDRESS_HEADER]: newCaller().address,
    cookie: cookies,
  };
  return new Request("http://localhost:3000/api/x", { method, headers, body: JSON.stringify(body) });
}

const codeOf = async (response: Promise<Response>) => {
  const { ok, code } = (await (await response).json()) as { ok: boolean; code?: string };
  return ok ? "done" : code;
};

/** What a browser holds after an answer: what is set is there, what is taken away is not. */
function kept(cookies: string, response: Response): string {
  const jar = new Map(cookies.split("; ").map((pair) => pair.split("=") as [string, string]));
  for (const header of response.headers.getSetCookie()) {
    const [pair = ""] = header.split(";");
    const at = pair.indexOf("=");
    if (header.includes("Max-Age=0")) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return [...jar].map((pair) => pair.join("=")).join("; ");
}

/** Ada hands her screen to Ben, who signs in to it: what the browser holds before and after that. */
async function handedOver(): Promise<{ between: string; cookies: string; bensHere: NewSession }> {
  const between = kept(ada.cookies, await handOver(asked(ada.cookies, { talkId })));
  const bensHere = await signIn(ben.email, PASSWORD, newCaller());
  return { between, cookies: `${between}; ${await cookiesOf(bensHere)}`, bensHere };
}

/** Both have revealed; Ada has brought a need. */
async function need(): Promise<Id> {
  const jotting = newId();
  const words = { conversation: "weekly" as const, kind: "closeness" as const, words: "An evening for us" };
  await give(ada, writeJotting, { id: jotting, ...words });
  await give(ada, beReady, { id: talkId, bring: [jotting] });
  await give(ben, beReady, { id: talkId, bring: [] });
  const want = { from: 0, to: 1 };
  const answer = await world.runtime.catchUp(ben, { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want });
  if (!answer.ok) throw new Error(answer.code);
  const rows = answer.changes.flatMap((one) =>
    one.table === "Brought" && "put" in one ? [one.put as BroughtRow] : [],
  );
  return rows[0]!.id;
}

describe("handing over", () => {
  it("ends the session, its tabs with it, and leaves a seat that is no session", async () => {
    const { between } = await handedOver();
    expect(world.told.ended).toContain(ada.sessionId);
    expect(await resolveSession(ada.cookies)).toBeNull();
    expect(await resolveSession(between)).toBeNull();
    expect(await resolveSeat(between)).toMatchObject({ userId: ada.userId, talkId });
    // Put in the place of a session's cookie it opens nothing either.
    const { env } = world.runtime;
    const seat = between.split("; ").find((pair) => pair.startsWith(cookieName("seat", env)))!;
    const forged = `${cookieName("session", env)}=${seat.slice(seat.indexOf("=") + 1)}`;
    expect(await resolveSession(forged)).toBeNull();
    expect(await codeOf(runCommand(asked(forged, {})))).toBe("signed-out");
  });

  it("is refused to a session that has ended, and leaves no seat", async () => {
    await handedOver();
    const again = await handOver(asked(ada.cookies, { talkId }));
    expect([again.status, again.headers.getSetCookie()]).toEqual([401, []]);
  });

  it("back again takes the seat of before away", async () => {
    const first = await handedOver();
    const second = kept(first.cookies, await handOver(asked(first.cookies, { talkId })));
    expect(await resolveSeat(second)).toMatchObject({ userId: ben.userId });
    expect(await resolveSeat(first.cookies)).toBeNull();
  });
});

describe("at a seat", () => {
  it("its own word is said beside the one who is signed in, and nobody else's", async () => {
    const broughtId = await need();
    const { cookies, bensHere } = await handedOver();
    await give(bensHere, understandNeed, { checkInId: talkId, broughtId, words: "" });
    const heard = { checkInId: talkId, broughtId, round: 1, heard: true };
    expect(await codeOf(speak(asked(cookies, message(ben, answerNeed, heard))))).toBe("other-person");
    expect(await codeOf(runCommand(asked(cookies, message(ada, answerNeed, heard))))).toBe("other-person");
    expect(await codeOf(speak(asked(cookies, message(ada, answerNeed, heard))))).toBe("done");
  });

  it("nothing is done that is not one of those words, or of that talk", async () => {
    const { cookies } = await handedOver();
    const note = { id: newId(), conversation: "weekly" as const, kind: "closeness" as const, words: "In her name" };
    expect(await codeOf(speak(asked(cookies, message(ada, writeJotting, note))))).toBe("seat-no-such");
    const sealed = message(ada, beReady, { id: talkId, bring: [] });
    const disguised = { ...sealed, input: { ...sealed.input, checkInId: talkId } };
    expect(await codeOf(speak(asked(cookies, disguised)))).toBe("seat-no-such");
    const elsewhere = { checkInId: newId(), broughtId: newId(), round: 1, heard: true };
    expect(await codeOf(speak(asked(cookies, message(ada, answerNeed, elsewhere))))).toBe("seat-none");
  });

  it.each([
    ["nobody is signed in", (at: { between: string }) => Promise.resolve(at.between), "signed-out"],
    ["somebody else is", async () => (await newPerson({ name: "Cem" })).cookies, "seat-none"],
  ])("nothing is done while %s", async (_, who, code) => {
    const broughtId = await need();
    const at = await handedOver();
    const seat = at.between.split("; ").find((pair) => pair.includes("seat"))!;
    const heard = { checkInId: talkId, broughtId, round: 1, heard: true };
    const cookies = `${seat}; ${await who(at)}`;
    expect(await codeOf(speak(asked(cookies, message(ada, answerNeed, heard))))).toBe(code);
  });

  it.each<[string, (at: { cookies: string; bensHere: NewSession }) => Promise<unknown>, string]>([
    ["the talk is over", ({ bensHere }) => give(bensHere, endCheckIn, { id: talkId }), "check-in-over"],
    ["it was left", ({ cookies }) => leaveSeat(asked(cookies, { onlyMine: false }, "DELETE")), "seat-none"],
    ["its owner changed the password", changedPassword, "seat-none"],
    ["the two have parted", ({ bensHere }) => leaveCouple(bensHere, PASSWORD), "seat-none"],
  ])("nothing is done once %s", async (_, end, code) => {
    const broughtId = await need();
    const at = await handedOver();
    await give(at.bensHere, understandNeed, { checkInId: talkId, broughtId, words: "" });
    await end(at);
    const heard = { checkInId: talkId, broughtId, round: 1, heard: true };
    expect(await codeOf(speak(asked(at.cookies, message(ada, answerNeed, heard))))).toBe(code);
  });

  it("signed in again oneself, one's own seat goes, and another's stays", async () => {
    const { cookies } = await handedOver();
    await leaveSeat(asked(cookies, { onlyMine: true }, "DELETE"));
    expect(await resolveSeat(cookies)).not.toBeNull();
    const seat = cookies.split("; ").find((pair) => pair.includes("seat"))!;
    const adasAgain = `${seat}; ${await cookiesOf(await signIn(ada.email, PASSWORD, newCaller()))}`;
    await leaveSeat(asked(adasAgain, { onlyMine: true }, "DELETE"));
    expect(await resolveSeat(adasAgain)).toBeNull();
  });
});

async function changedPassword(): Promise<void> {
  const elsewhere = await signIn(ada.email, PASSWORD, newCaller());
  await changePassword(elsewhere, PASSWORD, "another long night by the fire");
}
