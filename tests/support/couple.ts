import { randomBytes } from "node:crypto";
import { test as base, type BrowserContext, type Page } from "playwright/test";
import { createSession, sealSession } from "@/lib/auth/session";
import { cookieName } from "@/lib/auth/cookies";
import { hashNewPassword } from "@/lib/auth/password";
import { acceptProposal } from "@/lib/calendar/answer-commands";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { introduceProfile } from "@/lib/couple/commands";
import { createInvitation } from "@/lib/couple/invitations";
import { acceptInvitation } from "@/lib/couple/joining";
import { derivedId, newId, type Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";
import type { Command } from "@/lib/sync/command";
import { SCHEMA_VERSION, type Ack } from "@/lib/sync/protocol";
import type { BlockInput } from "@/tests/support/blocks";
import { startProduct, type Product } from "@/tests/support/product";

/** A signed-in person and their page. */
export interface Someone {
  page: Page;
  context: BrowserContext;
  userId: Id;
  sessionId: Id;
  name: string;
  email: string;
  password: string;
  /** Gives a command past the screen, as another device of theirs would. */
  run<Input>(command: Command<Input>, input: Input, id?: Id): Promise<Ack>;
}

export interface Couple {
  ada: Someone;
  ben: Someone;
  coupleId: Id;
}

interface Fixtures {
  /** Makes a signed-in person, alone, with a browser of their own. */
  someone(name: string, options?: { hue?: number; zone?: string }): Promise<Someone>;
  /** Two who are paired: Ada in Berlin, Ben in New York or where the test says. */
  couple: Couple;
  /** A page of nobody, with nothing stored. */
  visitor: Page;
}

export const PASSWORD = "a long walk by the sea";

export const test = base.extend<Fixtures, { product: Product }>({
  product: [
    // Playwright reads the fixtures that are asked for from this pattern, and none are.
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const product = await startProduct();
      await provide(product);
      await product.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  baseURL: async ({ product }, provide) => provide(product.url),

  someone: async ({ browser, contextOptions, baseURL }, provide) => {
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    await provide(async (name, { hue = 1, zone = "Europe/Berlin" } = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL ? { baseURL } : {}) });
      contexts.push(context);
      const person = await makePerson(name);
      await context.addCookies([
        {
          name: cookieName("session", runtime().env),
          value: person.cookie,
          url: baseURL!,
          httpOnly: true,
          sameSite: "Lax",
        },
      ]);
      const page = await context.newPage();
      listenForComplaints(page, complaints);
      const { userId } = person;
      const someone: Someone & { coupleId: Id | null } = { ...person, page, context, coupleId: null, run: give };
      async function give<Input>(command: Command<Input>, input: Input, id = newId()): Promise<Ack> {
        const { coupleId } = await standing(userId);
        const data = { v: SCHEMA_VERSION, id, name: command.name, input, as: { userId, coupleId } };
        // A connection that the server has just let go is taken for a live one: a command that is sent twice acts once.
        const sending = { data, headers: { origin: baseURL! }, maxRetries: 2 };
        const answer = await context.request.post("/api/commands", sending);
        return (await answer.json()) as Ack;
      }
      await someone.run(introduceProfile, { name, hue, zone });
      return someone;
    });
    for (const context of contexts) await context.close();
    test.expect(complaints, "pages that broke their own rules").toEqual([]);
  },

  couple: async ({ someone }, provide) => {
    const [ada, ben] = [await someone("Ada", { hue: 1 }), await someone("Ben", { hue: 5 })];
    const { token } = await createInvitation(ada);
    await acceptInvitation(ben, { token }, null);
    const { coupleId } = await standing(ada.userId);
    await provide({ ada, ben, coupleId: coupleId! });
  },

  visitor: async ({ page }, provide) => {
    const complaints: string[] = [];
    listenForComplaints(page, complaints);
    await provide(page);
    test.expect(complaints, "pages that broke their own rules").toEqual([]);
  },
});

export const { expect } = test;

/** Makes a block of ours that is firm: Ada proposes it, and Ben accepts it where it is a time to come. */
export async function agree({ ada, ben }: Couple, input: BlockInput): Promise<void> {
  const id = newId();
  expect(await ada.run(scheduleBlock, input, id)).toMatchObject({ ok: true });
  const { localStart, localEnd, zone, rrule } = input;
  const seen = { localStart, localEnd, zone, rrule };
  const answer = await ben.run(acceptProposal, { id: derivedId(id, 0), blockId: input.id, seen, anyway: true });
  // What is over is firm at once.
  if (!answer.ok) expect(answer.code).toBe("proposal-closed");
}

async function makePerson(name: string) {
  const email = `${name.toLowerCase()}-${randomBytes(6).toString("hex")}@example.test`;
  const passwordHash = await hashNewPassword(PASSWORD, email);
  const userId = newId();
  await runtime().signIn.user.create({ data: { id: userId, email, passwordHash } });
  const { sid, sessionId } = await createSession({ id: userId, passwordHash }, "Mozilla/5.0 (a test)");
  return { userId, sessionId, name, email, password: PASSWORD, cookie: await sealSession(sid) };
}

async function standing(userId: Id): Promise<{ coupleId: Id | null }> {
  const [row] = await runtime().database.withActor({ userId }, (tx) =>
    tx.query<{ coupleId: Id | null }>(`SELECT my_couple() AS "coupleId"`),
  );
  return row!;
}

/** A violation of the content security policy, a failed hydration or an error nobody caught fails the test. */
function listenForComplaints(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`${error.name}: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && /Content Security Policy|hydrat|Minified React error/i.test(text))
      complaints.push(text);
  });
}
