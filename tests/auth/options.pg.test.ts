import type { JWT } from "next-auth/jwt";
import { afterAll, beforeAll, expect, it } from "vitest";
import { authOptions, type SignInOutcome } from "@/lib/auth/options";
import { revokeSession } from "@/lib/auth/session-list";
import { newCaller, newPerson, openRuntime, PASSWORD } from "@/tests/support/sign-in";

let world: Awaited<ReturnType<typeof openRuntime>>;
beforeAll(async () => {
  world = await openRuntime();
});
afterAll(() => world.close());

function opened(outcome: SignInOutcome = {}) {
  const options = authOptions(world.runtime, newCaller(), outcome);
  const [provider] = options.providers;
  // next-auth keeps what was given it under `options`.
  const { authorize } = provider!.options as { authorize(given: unknown): Promise<{ id: string; sid: string }> };
  const jwt = (given: object) => options.callbacks!.jwt!(given as never);
  return { options, authorize, jwt, outcome };
}

it("begins a session, of which the envelope carries the token and nothing else", async () => {
  const { email, userId } = await newPerson();
  const { authorize, jwt, outcome } = opened();
  const user = await authorize({ email: ` ${email.toUpperCase()} `, password: PASSWORD, sid: "mine" });
  expect(outcome.session).toMatchObject({ userId, sid: user.sid });
  expect(await jwt({ token: { name: "x", email, sub: userId }, user, trigger: "signIn" })).toEqual({ sid: user.sid });
});

it("gives next-auth no word of what went wrong, and the route all of it", async () => {
  const { authorize, outcome } = opened();
  await expect(authorize({ email: "nobody@example.test", password: "x" })).rejects.toThrow(/^refused$/);
  expect(outcome.error).toMatchObject({ code: "sign-in-wrong" });
});

it("merges nothing that a client sends, and ends with the session", async () => {
  const { sid, userId, sessionId } = await newPerson();
  const { jwt } = opened();
  const token: JWT = { sid };
  const update = { token, trigger: "update", session: { sid: "another", role: "admin" } };
  expect(await jwt(update)).toEqual({ sid });
  await revokeSession(userId, sessionId);
  await expect(jwt({ token })).rejects.toThrow("signed-out");
  await expect(jwt({ token: {} })).rejects.toThrow("signed-out");
});

it("leads nowhere but into the product", async () => {
  const { options } = opened();
  expect(await options.callbacks!.redirect!({ url: "https://evil.test", baseUrl: "x" })).toBe("/today");
});

it("sets Secure cookies with the __Host- prefix on an https site", () => {
  const env = { ...world.runtime.env, siteUrl: "https://home.example" };
  const { cookies } = authOptions({ ...world.runtime, env }, newCaller(), {});
  for (const cookie of Object.values(cookies!)) {
    expect(cookie.name).toMatch(/^__Host-/);
    expect(cookie.options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
});
