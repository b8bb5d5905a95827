import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { POST as signUp } from "@/app/api/sign-up/route";
import { DELETE as endSessions, GET as listSessions } from "@/app/api/sessions/route";
import { POST as look } from "@/app/api/invitations/look/route";
import { POST as leave } from "@/app/api/leave/route";
import { POST as runCommand } from "@/app/api/commands/route";
import { GET as health } from "@/app/healthz/route";
import { ADDRESS_HEADER } from "@/lib/auth/address";
import { resolveSession } from "@/lib/auth/session";
import { openSignIn } from "@/lib/db/sign-in";
import { setRuntime } from "@/lib/runtime";
import { newCaller, newPerson, openRuntime, PASSWORD } from "@/tests/support/sign-in";

let world: Awaited<ReturnType<typeof openRuntime>>;
beforeAll(async () => {
  world = await openRuntime();
});
afterAll(() => world.close());

interface Asked {
  body?: BodyInit | null;
  cookies?: string;
  headers?: Record<string, string | null>;
  method?: string;
}

/** A request of our own page, unless said otherwise. */
function asked({ body = "{}", cookies, headers = {}, method = "POST" }: Asked = {}): Request {
  const all = new Headers({
    origin: "http://localhost:3000",
    host: "localhost:3000",
    "content-type": "application/json",
    [ADDRESS_HEADER]: newCaller().address,
    ...(cookies === undefined ? {} : { cookie: cookies }),
  });
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  const init = { method, headers: all, body, duplex: "half" };
  return new Request("http://localhost:3000/api/x", init);
}

const outcome = async (response: Promise<Response>) => {
  const answer = await response;
  return { status: answer.status, ...((await answer.json()) as { code?: string }) };
};

describe("every mutation refuses", () => {
  it.each([
    ["a foreign Origin", { origin: "https://evil.test" }],
    ["an opaque Origin", { origin: "null" }],
    ["no Origin", { origin: null }],
    ["our own name on another port", { origin: "http://localhost:4000" }],
  ])("%s, before anything else", async (_, headers) => {
    const { cookies } = await newPerson();
    for (const handler of [signUp, endSessions, look, leave, runCommand]) {
      expect(await outcome(handler(asked({ cookies, headers })))).toMatchObject({
        status: 403,
        code: "foreign-origin",
      });
    }
    expect(await resolveSession(cookies)).not.toBeNull();
  });

  it("what is not JSON, as a page elsewhere could send it", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]) {
      expect(await outcome(signUp(asked({ headers: { "content-type": type } })))).toMatchObject({ code: "not-json" });
    }
    expect(await outcome(signUp(asked({ body: "{" })))).toMatchObject({ status: 400, code: "malformed" });
    expect(await outcome(signUp(asked({ body: null })))).toMatchObject({ status: 400, code: "malformed" });
  });

  it("more than 64 KiB, whatever its length claims to be", async () => {
    const large = JSON.stringify({ email: "a@b", password: "x".repeat(70_000) });
    expect(await outcome(signUp(asked({ body: large })))).toMatchObject({ status: 413, code: "too-large" });
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000).fill(32)),
    });
    expect(await outcome(signUp(asked({ body: stream })))).toMatchObject({ status: 413, code: "too-large" });
  });

  it("other fields, and types that are wrong, naming what it is about", async () => {
    const bodies: [object | null, string][] = [
      [{ email: "ada", password: PASSWORD }, "email-malformed"],
      [{ email: ["a@b"], password: PASSWORD }, "email-malformed"],
      [{ email: "a@b", password: "" }, "password-missing"],
      [{ email: "a@b", password: PASSWORD, admin: true }, "malformed"],
      [null, "malformed"],
      [[], "malformed"],
    ];
    for (const [body, code] of bodies) {
      expect(await outcome(signUp(asked({ body: JSON.stringify(body) })))).toMatchObject({ status: 400, code });
    }
  });

  it("one who is not signed in, where one must be", async () => {
    for (const handler of [leave, runCommand]) {
      const body = JSON.stringify({ password: PASSWORD });
      expect(await outcome(handler(asked({ body })))).toMatchObject({ status: 401, code: "signed-out" });
    }
    expect(await outcome(listSessions(asked({ method: "GET", body: null })))).toMatchObject({ status: 401 });
  });
});

describe("a mutation", () => {
  it("that was refused says so in the shape of an Ack, and how long to wait", async () => {
    const { cookies } = await newPerson();
    const body = JSON.stringify({ password: "not the password" });
    expect(await outcome(leave(asked({ body, cookies })))).toEqual({ status: 403, ok: false, code: "password-wrong" });
    for (let n = 0; n < 9; n++) await leave(asked({ body, cookies }));
    const stopped = await leave(asked({ body, cookies }));
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("signs a browser in after signing up", async () => {
    const body = JSON.stringify({ email: "new@example.test", password: PASSWORD });
    const response = await signUp(asked({ body }));
    const cookies = response.headers.getSetCookie();
    expect(cookies.every((cookie) => /; HttpOnly; SameSite=Lax$/.test(cookie))).toBe(true);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await resolveSession(cookies.map((cookie) => cookie.split(";")[0]).join("; "))).not.toBeNull();
  });

  it("ends a session by the list's route", async () => {
    const { cookies, sessionId } = await newPerson();
    const list = await outcome(listSessions(asked({ method: "GET", body: null, cookies })));
    expect(list).toMatchObject({ sessions: [{ id: sessionId, current: true }] });
    const body = JSON.stringify({ all: true });
    expect(await outcome(endSessions(asked({ method: "DELETE", body, cookies })))).toEqual({ status: 200, ok: true });
    expect(await resolveSession(cookies)).toBeNull();
  });

  it("says 503 and may be tried again when the database is out of reach; nobody is signed out", async () => {
    const { cookies } = await newPerson();
    const signIn = openSignIn("postgres://nobody:nothing@127.0.0.1:1/nowhere");
    const database = { ...world.database, ping: () => Promise.resolve(false) };
    setRuntime({ ...world.runtime, signIn, database });
    onTestFinished(() => setRuntime(world.runtime));
    const body = JSON.stringify({ password: PASSWORD });
    expect(await outcome(leave(asked({ body, cookies })))).toEqual({
      status: 503,
      ok: false,
      code: "unavailable",
      retry: true,
    });
    const sick = await health();
    expect([sick.status, await sick.json()]).toEqual([503, { database: "down", signIn: "down" }]);
  });
});

it("healthz says what is up", async () => {
  const response = await health();
  expect([response.status, await response.json()]).toEqual([200, { database: "up", signIn: "up" }]);
});
