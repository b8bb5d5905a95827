import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { resolveSession } from "@/lib/auth/session";
import { listSessions, revokeAllSessions, revokeOtherSessions, revokeSession } from "@/lib/auth/session-list";
import { signIn } from "@/lib/auth/sign-in";
import { openSignIn } from "@/lib/db/sign-in";
import { newId } from "@/lib/ids";
import { setRuntime } from "@/lib/runtime";
import { codeOf, cookiesOf, newCaller, newPerson, openRuntime, PASSWORD } from "@/tests/support/sign-in";

let world: Awaited<ReturnType<typeof openRuntime>>;
beforeAll(async () => {
  world = await openRuntime();
});
afterAll(() => world.close());

const again = (email: string) => signIn(email, PASSWORD, newCaller());

describe("a session", () => {
  it("is nobody's without a cookie, or with one we did not seal", async () => {
    const { sid, sessionId } = await newPerson();
    expect(await resolveSession(null)).toBeNull();
    expect(await resolveSession("twofold.session=")).toBeNull();
    expect(await resolveSession("twofold.session=nonsense")).toBeNull();
    expect(await resolveSession(`twofold.session=${sid}`)).toBeNull();
    const foreign = await encode({ token: { sid }, secret: "another secret, of somebody else's" });
    expect(await resolveSession(`twofold.session=${foreign}`)).toBeNull();
    const byId = await encode({ token: { sid: sessionId }, secret: world.secret });
    expect(await resolveSession(`twofold.session=${byId}`)).toBeNull();
  });

  it("is read from a cookie in pieces", async () => {
    const { cookies, userId } = await newPerson();
    const [, value = ""] = cookies.split("=");
    const pieces = `twofold.session.0=${value.slice(0, 40)}; twofold.session.1=${value.slice(40)}`;
    expect((await resolveSession(pieces))?.userId).toBe(userId);
  });

  it("ends when it is 90 days old, however much it is used", async () => {
    const person = await newPerson();
    const { rows } = await world.admin.query(
      `SELECT round(extract(epoch FROM "expiresAt" - now()) / 86400) AS days FROM "Session" WHERE id = $1`,
      [person.sessionId],
    );
    expect(Number((rows[0] as { days: string }).days)).toBe(90);
    await world.admin.query(`UPDATE "Session" SET "expiresAt" = now() WHERE id = $1`, [person.sessionId]);
    expect(await resolveSession(person.cookies)).toBeNull();
  });

  it("notes its use at most every five minutes", async () => {
    const { cookies, sessionId } = await newPerson();
    const lastUsed = async () =>
      (await world.signIn.session.findUniqueOrThrow({ where: { id: sessionId } })).lastUsedAt.getTime();
    const made = await lastUsed();
    await resolveSession(cookies);
    expect(await lastUsed()).toBe(made);
    await world.admin.query(`UPDATE "Session" SET "lastUsedAt" = now() - interval '6 minutes' WHERE id = $1`, [
      sessionId,
    ]);
    await resolveSession(cookies);
    expect(await lastUsed()).toBeGreaterThanOrEqual(made);
  });

  it("is not taken for ended when the database cannot be asked", async () => {
    const { cookies } = await newPerson();
    const signIn = openSignIn("postgres://nobody:nothing@127.0.0.1:1/nowhere");
    setRuntime({ ...world.runtime, signIn });
    onTestFinished(() => setRuntime(world.runtime));
    await expect(resolveSession(cookies)).rejects.toThrow();
    await expect(resolveSession(null)).resolves.toBeNull();
  });
});

describe("one's sessions", () => {
  it("are listed to oneself alone, the present one first", async () => {
    const [ada, ben] = [await newPerson(), await newPerson()];
    const other = await signIn(ada.email, PASSWORD, {
      ...newCaller(),
      userAgent: "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
    });
    const list = await listSessions(ada);
    expect(list.map(({ id, current, device }) => ({ id, current, device }))).toEqual([
      { id: ada.sessionId, current: true, device: "Unknown device" },
      { id: other.sessionId, current: false, device: "Firefox on Android" },
    ]);
    expect(await listSessions(ben)).toHaveLength(1);
  });

  it("end one by one, and their open tabs are told", async () => {
    const ada = await newPerson();
    const other = await again(ada.email);
    await revokeSession(ada.userId, other.sessionId);
    expect(world.told.ended).toContain(other.sessionId);
    expect(await resolveSession(await cookiesOf(other))).toBeNull();
    expect(await resolveSession(ada.cookies)).not.toBeNull();
    expect(await codeOf(revokeSession(ada.userId, other.sessionId))).toBe("session-unknown");
  });

  it("are ended by nobody else", async () => {
    const [ada, ben] = [await newPerson(), await newPerson()];
    expect(await codeOf(revokeSession(ben.userId, ada.sessionId))).toBe("session-unknown");
    expect(await codeOf(revokeSession(ben.userId, newId()))).toBe("session-unknown");
    expect(await resolveSession(ada.cookies)).not.toBeNull();
  });

  it("end all but this one, or all", async () => {
    const ada = await newPerson();
    const others = [await again(ada.email), await again(ada.email)];
    await revokeOtherSessions(ada);
    expect(await listSessions(ada)).toHaveLength(1);
    for (const { sessionId } of others) expect(world.told.ended).toContain(sessionId);
    await revokeAllSessions(ada.userId);
    expect(await resolveSession(ada.cookies)).toBeNull();
  });
});
