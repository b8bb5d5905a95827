import { afterAll, beforeAll, expect, it } from "vitest";
import type { Caller } from "@/lib/auth/caller";
import { rememberDevice } from "@/lib/auth/known-device";
import { limits } from "@/lib/auth/limits";
import { passwordAgain } from "@/lib/auth/password-again";
import { recover } from "@/lib/auth/recovery";
import { signIn } from "@/lib/auth/sign-in";
import { signUp } from "@/lib/auth/sign-up";
import { codeOf, newCaller, newPerson, openRuntime, PASSWORD } from "@/tests/support/sign-in";

let world: Awaited<ReturnType<typeof openRuntime>>;
beforeAll(async () => {
  world = await openRuntime();
});
afterAll(() => world.close());

const guess = (email: string, caller: Caller) => codeOf(signIn(email, "a wrong guess", caller));

async function guessUntilStopped(email: string, caller: Caller): Promise<number> {
  for (let tries = 1; tries <= 200; tries++) if ((await guess(email, caller)) === "too-many-tries") return tries - 1;
  return Infinity;
}

/** The Cookie header of a browser that has signed in to this account before. */
function knownTo(userId: string, cookies: string | null = null): string {
  return rememberDevice(cookies, userId).split(";")[0]!;
}

it("stops guessing one account from one network after ten tries, for those without an account too", async () => {
  const { email } = await newPerson();
  expect(await guessUntilStopped(email, newCaller())).toBe(10);
  expect(await guessUntilStopped("nobody-at-all@example.test", newCaller())).toBe(10);
});

it("counts tries that come at the same moment", async () => {
  const { email } = await newPerson();
  const caller = newCaller();
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => guess(email, caller)));
  expect(outcomes.filter((code) => code === "sign-in-wrong")).toHaveLength(10);
});

it("never stops the right password on a device that signed in before, not even from the guesser's network", async () => {
  const { email, userId } = await newPerson();
  const partner = newCaller();
  await guessUntilStopped(email, partner);
  expect(await codeOf(signIn(email, PASSWORD, partner))).toBe("too-many-tries");
  expect(await codeOf(signIn(email, PASSWORD, { ...partner, cookies: knownTo(userId) }))).toBe("done");
});

it("believes a device only for the account it signed in to, and no made-up one", async () => {
  const [ada, ben] = [await newPerson(), await newPerson()];
  const caller = newCaller();
  await guessUntilStopped(ada.email, caller);
  // Of the last character of base64url, not every bit counts; of the one before it, each does.
  const forged = knownTo(ada.userId).replace(/.(?=.$)/, (one) => (one === "A" ? "B" : "A"));
  for (const cookies of [knownTo(ben.userId), forged, "twofold.device=~~."]) {
    expect(await codeOf(signIn(ada.email, PASSWORD, { ...caller, cookies }))).toBe("too-many-tries");
  }
});

it("knows a shared tablet for each who signed in on it", async () => {
  const [ada, ben] = [await newPerson(), await newPerson()];
  const tablet = knownTo(ben.userId, knownTo(ada.userId));
  const caller = newCaller();
  await guessUntilStopped(ada.email, caller);
  await guessUntilStopped(ben.email, caller);
  for (const { email } of [ada, ben]) {
    expect(await codeOf(signIn(email, PASSWORD, { ...caller, cookies: tablet }))).toBe("done");
  }
});

it("limits guessing on a known device too", async () => {
  const { email, userId } = await newPerson();
  expect(await guessUntilStopped(email, { ...newCaller(), cookies: knownTo(userId) })).toBe(10);
});

it("counts recovery codes that are tried, not passwords that are too weak; and hashes nothing once it is too many", async () => {
  const { email, recoveryCodes } = await newPerson();
  const caller = newCaller();
  const tryCode = (password: string) => codeOf(recover(email, "AAAA-AAAA-AAAA-AAAA", password, caller));
  for (let n = 0; n < 12; n++) expect(await tryCode("short")).toBe("password-too-short");
  for (let n = 0; n < 10; n++) expect(await tryCode("found my way back")).toBe("recovery-wrong");
  expect(await tryCode("short")).toBe("too-many-tries");
  expect(await codeOf(recover(email, recoveryCodes[0]!, "found my way back", newCaller()))).toBe("done");
});

it("does not count what was right", async () => {
  const { email } = await newPerson();
  const caller = newCaller();
  for (let n = 0; n < 15; n++) expect(await codeOf(signIn(email, PASSWORD, caller))).toBe("done");
});

it("limits asking who has an account by signing up", async () => {
  const { email } = await newPerson();
  const caller = newCaller();
  const outcomes: string[] = [];
  for (let n = 0; n < 22; n++) outcomes.push(await codeOf(signUp(email, PASSWORD, caller)));
  expect(outcomes.filter((code) => code === "email-taken")).toHaveLength(20);
  expect(outcomes.at(-1)).toBe("too-many-tries");
});

it("limits the password asked again by session: a stolen one uses up only its own", async () => {
  const person = await newPerson();
  const other = await signIn(person.email, PASSWORD, newCaller());
  for (let n = 0; n < 10; n++) expect(await codeOf(passwordAgain(other, "a wrong guess"))).toBe("password-wrong");
  expect(await codeOf(passwordAgain(other, PASSWORD))).toBe("too-many-tries");
  expect(await codeOf(passwordAgain(person, PASSWORD))).toBe("done");
});

it("counts invitations tried by a person for that person alone", async () => {
  const [ada, ben] = [await newPerson(), await newPerson()];
  const home = newCaller();
  for (let n = 0; n < 20; n++) await limits().invitation(home, ben);
  expect(await codeOf(limits().invitation(home, ben))).toBe("too-many-tries");
  expect(await codeOf(limits().invitation(home, ada))).toBe("done");
  expect(await codeOf(limits().invitation(home, null))).toBe("done");
});
