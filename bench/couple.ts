import { createInvitation } from "@/lib/couple/invitations";
import { acceptInvitation } from "@/lib/couple/joining";
import { introduceProfile } from "@/lib/couple/commands";
import { cookieName } from "@/lib/auth/cookies";
import { createSession, sealSession } from "@/lib/auth/session";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import type { Series } from "@/lib/calendar/recurrence";
import { changeRhythm } from "@/lib/calendar/rhythm-command";
import type { Sharing } from "@/lib/calendar/schema";
import { newId, type Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";

/** A person who is signed in, as a browser would be. */
export interface Person {
  userId: Id;
  sessionId: Id;
  /** The whole Cookie header. */
  cookie: string;
}

export interface Couple {
  coupleId: Id;
  people: [Person, Person];
  /** Joint blocks. */
  blocks: Id[];
}

/**
 * Two people with sessions, profiles and a couple, made by the product's own functions on this process's runtime. Only the
 * password is left out: hashing one takes longer than everything else here.
 *
 * @param starts the wall times (`YYYY-MM-DDTHH:MM:00`, Berlin) of an hour each that they have planned together
 * @param series of an hour each, that the first of them has and shows
 */
export async function makeCouple(starts: readonly string[], series: readonly Series[] = []): Promise<Couple> {
  const [one, other] = [await makePerson("Ada", 1), await makePerson("Ben", 5)];
  const { token } = await createInvitation(one);
  await acceptInvitation(other, { token }, null);
  const [membership] = await runtime().database.withActor(one, (tx) =>
    tx.query<{ coupleId: Id }>(`SELECT my_couple() AS "coupleId"`),
  );
  const { coupleId } = membership!;
  // An hour goes straight in: what they plan together is settled, and no proposal.
  for (const person of [one, other]) await run(person, changeRhythm.name, { straightIn: 60 }, coupleId);
  const schedule = async (sharing: Sharing, title: string, { localStart, rrule }: Series | Single): Promise<Id> => {
    const id = newId();
    const times = { localStart, localEnd: anHourAfter(localStart), zone: "Europe/Berlin", allDay: false, rrule };
    const words = { title, notes: "", place: "", link: "", soloKind: null };
    await run(
      one,
      scheduleBlock.name,
      { id, detailId: newId(), sharing, protected: false, ...times, ...words },
      coupleId,
    );
    return id;
  };
  const blocks: Id[] = [];
  for (const localStart of starts)
    blocks.push(await schedule("we", `Block ${blocks.length}`, { localStart, rrule: null }));
  for (const [n, one] of series.entries()) await schedule("open", `Series ${n}`, one);
  return { coupleId, people: [one, other], blocks };
}

interface Single {
  localStart: string;
  rrule: null;
}

/** A wall time an hour later. */
export function anHourAfter(localTime: string): string {
  return wallTime(Date.parse(`${localTime}Z`) + 3_600_000);
}

/** Milliseconds on a clock without a zone as a wall time, to the minute. */
export function wallTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16)}:00`;
}

async function makePerson(name: string, hue: number): Promise<Person> {
  const id = newId();
  const user = { id, email: `${id}@example.test`, passwordHash: "none" };
  await runtime().signIn.user.create({ data: user });
  const { userId, sessionId, sid } = await createSession(user, "bench");
  const person = { userId, sessionId, cookie: `${cookieName("session", runtime().env)}=${await sealSession(sid)}` };
  await run(person, introduceProfile.name, { name, hue, zone: "Europe/Berlin" }, null);
  return person;
}

async function run(person: Person, name: string, input: unknown, coupleId: Id | null): Promise<void> {
  const as = { userId: person.userId, coupleId };
  const ack = await runtime().execute(person, { v: SCHEMA_VERSION, id: newId(), name, input, as });
  if (!ack.ok) throw new Error(`${name}: ${ack.code}`);
}
