import { randomBytes } from "node:crypto";
import { introduceProfile } from "@/lib/couple/commands";
import { newId, type Id } from "@/lib/ids";
import type { Command } from "@/lib/sync/command";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { makeExecute, type Speaker } from "@/lib/sync/execute";
import { SCHEMA_VERSION, type Ack, type CatchUp, type ChangesMessage, type CommandMessage } from "@/lib/sync/protocol";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

/** A person at the database's door: signed in, with the two ways in. */
export interface Person extends Speaker {
  coupleId: Id | null;
  /** Sends a command, as a client would. */
  run<Input>(command: Command<Input>, input: Input, id?: Id): Promise<Ack>;
  /** Sends anything at all. */
  send(message: unknown): Promise<Ack>;
  message(name: string, input: unknown, id?: Id): CommandMessage;
  /** All that the person may see, from nothing. */
  see(): Promise<CatchUp>;
}

export interface World extends TestDatabase {
  /** Every push since the beginning, as the room of its stream would get it. */
  pushed: ChangesMessage[];
  person(name: string, options?: { hue?: number; zone?: string }): Promise<Person>;
  pair(inviter: Person, other: Person): Promise<Id>;
  /** Two who are paired. */
  couple(): Promise<[Person, Person]>;
}

const ALL_TIME = { from: Date.UTC(2020, 0), to: Date.UTC(2030, 0) };

/** People on the real executor and the real database, with nothing between: no sockets, no pages. */
export async function openWorld(): Promise<World> {
  const base = await testDatabase();
  const { database, signIn, secret } = base;
  const pushed: ChangesMessage[] = [];
  const hub = { push: (message: ChangesMessage) => void pushed.push(message), paired() {}, left() {}, endSession() {} };
  const execute = makeExecute({ database, hub, secret });
  const catchUp = makeCatchUp(database);

  async function person(name: string, { hue = 1, zone = "Europe/Berlin" } = {}): Promise<Person> {
    const [userId, sessionId] = [newId(), newId()];
    const expiresAt = new Date(Date.now() + 3_600_000);
    await signIn.user.create({ data: { id: userId, email: `${userId}@example.test`, passwordHash: "none" } });
    await signIn.session.create({
      data: { id: sessionId, userId, tokenHash: randomBytes(32), device: "a test", expiresAt },
    });
    const one: Person = {
      userId,
      sessionId,
      coupleId: null,
      message: (command, input, id = newId()) => ({
        v: SCHEMA_VERSION,
        id,
        name: command,
        input,
        as: { userId, coupleId: one.coupleId },
      }),
      run: (command, input, id) => execute(one, one.message(command.name, input, id)),
      send: (message) => execute(one, message),
      async see() {
        const answer = await catchUp(one, { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want: ALL_TIME });
        if (!answer.ok) throw new Error(answer.code);
        return answer;
      },
    };
    await one.run(introduceProfile, { name, hue, zone });
    return one;
  }

  async function pair(inviter: Person, other: Person): Promise<Id> {
    const [id, token] = [newId(), randomBytes(32)];
    await database.withActor(inviter, (tx) =>
      tx.query(
        `INSERT INTO "Invitation" (id, "inviterId", "tokenHash", "codeHash", "expiresAt")
         VALUES ($1, $2, $3, $4, now() + interval '1 hour')`,
        [id, inviter.userId, token, randomBytes(32)],
      ),
    );
    const [made] = await database.withActor(other, (tx) =>
      tx.query<{ coupleId: Id }>("SELECT * FROM accept_invitation($1, $2, NULL, NULL)", [id, token]),
    );
    inviter.coupleId = other.coupleId = made!.coupleId;
    return made!.coupleId;
  }

  return {
    ...base,
    pushed,
    person,
    pair,
    async couple() {
      const two: [Person, Person] = [
        await person("Ada", { hue: 1 }),
        await person("Ben", { hue: 5, zone: "America/New_York" }),
      ];
      await pair(...two);
      return two;
    },
  };
}
export { blockInput } from "@/tests/support/blocks";
