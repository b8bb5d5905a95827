import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changePassword } from "@/lib/auth/change-password";
import { issueRecoveryCode } from "@/lib/auth/operator";
import { recover, recoveryCodesLeft, renewRecoveryCodes } from "@/lib/auth/recovery";
import { createSession, resolveSession } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/sign-in";
import { signUp } from "@/lib/auth/sign-up";
import { codeOf, cookiesOf, newCaller, newPerson, openRuntime, PASSWORD } from "@/tests/support/sign-in";

let world: Awaited<ReturnType<typeof openRuntime>>;
beforeAll(async () => {
  world = await openRuntime();
});
afterAll(() => world.close());

describe("signing up", () => {
  it("begins a session, and keeps neither password nor codes in the open", async () => {
    const person = await newPerson();
    expect(await resolveSession(person.cookies)).toEqual({ userId: person.userId, sessionId: person.sessionId });
    expect(person.recoveryCodes).toHaveLength(10);
    const kept = await world.admin.query(
      `SELECT row_to_json(u)::text || (SELECT json_agg(c)::text FROM "RecoveryCode" c WHERE c."userId" = u.id)
              || (SELECT json_agg(s)::text FROM "Session" s WHERE s."userId" = u.id) AS text FROM "User" u WHERE u.id = $1`,
      [person.userId],
    );
    for (const hidden of [PASSWORD, person.sid, ...person.recoveryCodes]) {
      expect((kept.rows[0] as { text: string }).text).not.toContain(hidden);
    }
  });

  it("says when the e-mail is taken, and makes nothing", async () => {
    const { email } = await newPerson();
    expect(await codeOf(signUp(email, PASSWORD, newCaller()))).toBe("email-taken");
  });

  it("makes one account when the same e-mail signs up twice at once", async () => {
    const both = await Promise.all([1, 2].map(() => codeOf(signUp("twice@example.test", PASSWORD, newCaller()))));
    expect(both.sort()).toEqual(["done", "email-taken"]);
  });
});

describe("signing in", () => {
  it("takes the right password, and answers the same for a wrong one as for an e-mail nobody has", async () => {
    const { email, userId } = await newPerson();
    expect((await signIn(email, PASSWORD, newCaller())).userId).toBe(userId);
    expect(await codeOf(signIn(email, "not the password", newCaller()))).toBe("sign-in-wrong");
    expect(await codeOf(signIn("nobody@example.test", PASSWORD, newCaller()))).toBe("sign-in-wrong");
  });

  it("begins no session with a password that is being changed at that moment", async () => {
    const { userId } = await newPerson();
    const before = await world.signIn.user.findUniqueOrThrow({ where: { id: userId } });
    await world.signIn.user.update({ where: { id: userId }, data: { passwordHash: "changed" } });
    expect(await codeOf(createSession(before, null))).toBe("sign-in-wrong");
  });
});

describe("changing the password", () => {
  it("ends the other sessions and keeps this one", async () => {
    const person = await newPerson();
    const other = await signIn(person.email, PASSWORD, newCaller());
    await changePassword(person, PASSWORD, "another quiet otter");
    expect(await resolveSession(person.cookies)).not.toBeNull();
    expect(await resolveSession(await cookiesOf(other))).toBeNull();
    expect(world.told.ended).toContain(other.sessionId);
    expect(world.told.ended).not.toContain(person.sessionId);
    expect(await codeOf(signIn(person.email, PASSWORD, newCaller()))).toBe("sign-in-wrong");
    expect(await codeOf(signIn(person.email, "another quiet otter", newCaller()))).toBe("done");
  });

  it("needs the present one, and a good new one", async () => {
    const person = await newPerson();
    expect(await codeOf(changePassword(person, "not the password", "another quiet otter"))).toBe("password-wrong");
    expect(await codeOf(changePassword(person, PASSWORD, "short"))).toBe("password-too-short");
    expect(await codeOf(signIn(person.email, PASSWORD, newCaller()))).toBe("done");
  });
});

describe("recovery", () => {
  it("sets a new password with a code, once, and ends every session", async () => {
    const person = await newPerson();
    const code = person.recoveryCodes[3]!;
    const session = await recover(person.email, code.toLowerCase(), "found my way back", newCaller());
    expect(session.userId).toBe(person.userId);
    expect(await resolveSession(person.cookies)).toBeNull();
    expect(world.told.ended).toContain(person.sessionId);
    expect(await codeOf(signIn(person.email, "found my way back", newCaller()))).toBe("done");
    expect(await recoveryCodesLeft(person.userId)).toBe(9);
    expect(await codeOf(recover(person.email, code, "found my way back", newCaller()))).toBe("recovery-wrong");
  });

  it("is used once by two who use it at once", async () => {
    const { email, recoveryCodes } = await newPerson();
    const both = await Promise.all(
      [1, 2].map((n) => codeOf(recover(email, recoveryCodes[0]!, `new password number ${n}`, newCaller()))),
    );
    expect(both.sort()).toEqual(["done", "recovery-wrong"]);
  });

  it("gives the partner, or anybody, nothing", async () => {
    const [ada, ben] = [await newPerson(), await newPerson()];
    expect(await codeOf(recover(ada.email, ben.recoveryCodes[0]!, "taken over now", newCaller()))).toBe(
      "recovery-wrong",
    );
    expect(await codeOf(recover("nobody@example.test", ben.recoveryCodes[0]!, "taken over now", newCaller()))).toBe(
      "recovery-wrong",
    );
    expect(await codeOf(recover(ada.email, "gibberish", "taken over now", newCaller()))).toBe("recovery-wrong");
    expect(await resolveSession(ada.cookies)).not.toBeNull();
  });

  it("has new codes for the password; the old ones are gone", async () => {
    const person = await newPerson();
    expect(await codeOf(renewRecoveryCodes(person, "not the password"))).toBe("password-wrong");
    const codes = await renewRecoveryCodes(person, PASSWORD);
    expect(await codeOf(recover(person.email, person.recoveryCodes[0]!, "found my way", newCaller()))).toBe(
      "recovery-wrong",
    );
    expect(await codeOf(recover(person.email, codes[0]!, "found my way", newCaller()))).toBe("done");
  });

  it("has a code made by the one who runs the server", async () => {
    const person = await newPerson();
    const code = await issueRecoveryCode(world.signIn, world.secret, ` ${person.email.toUpperCase()} `);
    expect(await codeOf(recover(person.email, code!, "found my way", newCaller()))).toBe("done");
    expect(await issueRecoveryCode(world.signIn, world.secret, "nobody@example.test")).toBeNull();
  });
});
