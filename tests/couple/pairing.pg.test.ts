import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelInvitation, createInvitation, openInvitation } from "@/lib/couple/invitations";
import { acceptInvitation, lookAtInvitation } from "@/lib/couple/joining";
import { leaveCouple } from "@/lib/couple/leave";
import { ownProfile } from "@/lib/couple/own-profile";
import { codeOf, newPerson, openRuntime, PASSWORD } from "@/tests/support/sign-in";

let world: Awaited<ReturnType<typeof openRuntime>>;
beforeAll(async () => {
  world = await openRuntime();
});
afterAll(() => world.close());

const ada = () => newPerson({ name: "Ada", hue: 1 });
const ben = () => newPerson({ name: "Ben", hue: 2 });
type Person = Awaited<ReturnType<typeof ada>>;

async function invited(inviter: Person) {
  const invitation = await createInvitation(inviter);
  return { ...invitation, byLink: { token: invitation.token }, byCode: { code: invitation.code } };
}

async function pair(inviter: Person, other: Person): Promise<void> {
  await acceptInvitation(other, (await invited(inviter)).byLink, null);
}

async function membersOfCouples(...people: Person[]): Promise<number> {
  const { rows } = await world.admin.query(
    `SELECT count(*)::int AS n FROM "Membership" WHERE "userId" = ANY ($1) AND "endedAt" IS NULL`,
    [people.map(({ userId }) => userId)],
  );
  return (rows[0] as { n: number }).n;
}

describe("an invitation", () => {
  it("shows whoever holds it who invites, and nothing else, by link and by code", async () => {
    const { byLink, byCode, code } = await invited(await ada());
    const inviter = { name: "Ada", hue: 1, zone: "Europe/Berlin" };
    expect(await lookAtInvitation(null, byLink)).toEqual(inviter);
    expect(await lookAtInvitation(await ben(), byCode)).toEqual(inviter);
    expect(await lookAtInvitation(null, { code: ` ${code.toLowerCase().replace("-", " ")} ` })).toEqual(inviter);
  });

  it("lasts 48 hours, can be seen again by its maker alone, and keeps no secret in the database", async () => {
    const [inviter, other] = [await ada(), await ben()];
    const made = await createInvitation(inviter);
    expect(await openInvitation(inviter)).toEqual(made);
    expect(await openInvitation(other)).toBeNull();
    expect((Date.parse(made.expiresAt) - Date.now()) / 3_600_000).toBeCloseTo(48, 1);
    const { rows } = await world.admin.query(`SELECT row_to_json(i)::text AS text FROM "Invitation" i WHERE id = $1`, [
      made.id,
    ]);
    const { text } = rows[0] as { text: string };
    for (const hidden of [made.token, made.code, made.code.replace("-", "")]) expect(text).not.toContain(hidden);
  });

  it("is one at most, also when two are made at once", async () => {
    const inviter = await ada();
    const made = await Promise.all([1, 2, 3].map(() => createInvitation(inviter)));
    const states = await Promise.all(made.map(({ token }) => codeOf(lookAtInvitation(null, { token }))));
    expect(states.sort()).toEqual(["done", "invitation-cancelled", "invitation-cancelled"]);
  });

  it("makes two people a couple, and tells both", async () => {
    const [inviter, other] = [await ada(), await ben()];
    await pair(inviter, other);
    const told = world.told.paired.at(-1)!;
    expect(told.userIds).toEqual([inviter.userId, other.userId]);
    expect((await ownProfile(inviter))?.paired).toBe(true);
    expect((await ownProfile(other))?.paired).toBe(true);
  });

  it("replaces the one before it", async () => {
    const inviter = await ada();
    const first = await invited(inviter);
    await invited(inviter);
    expect(await codeOf(lookAtInvitation(null, first.byLink))).toBe("invitation-cancelled");
  });
});

describe("an invitation is refused", () => {
  it("when there is none", async () => {
    for (const key of [{ token: "x" }, { code: "AAAA-AAAA" }, { code: "" }, { token: "" }]) {
      expect(await codeOf(lookAtInvitation(null, key))).toBe("invitation-unknown");
      expect(await codeOf(acceptInvitation(await ben(), key, null))).toBe("invitation-unknown");
    }
  });

  it("when it is used", async () => {
    const [inviter, other, third] = [await ada(), await ben(), await newPerson({ name: "Cleo", hue: 3 })];
    const { byLink, byCode } = await invited(inviter);
    await acceptInvitation(other, byLink, null);
    expect(await codeOf(lookAtInvitation(third, byCode))).toBe("invitation-used");
    expect(await codeOf(acceptInvitation(third, byCode, null))).toBe("invitation-used");
  });

  it("when it has expired", async () => {
    const { id, byLink } = await invited(await ada());
    await world.admin.query(`UPDATE "Invitation" SET "expiresAt" = now() WHERE id = $1`, [id]);
    expect(await codeOf(lookAtInvitation(null, byLink))).toBe("invitation-expired");
    expect(await codeOf(acceptInvitation(await ben(), byLink, null))).toBe("invitation-expired");
  });

  it("when it was cancelled", async () => {
    const inviter = await ada();
    const { byLink } = await invited(inviter);
    await cancelInvitation(inviter);
    expect(await openInvitation(inviter)).toBeNull();
    expect(await codeOf(lookAtInvitation(null, byLink))).toBe("invitation-cancelled");
    expect(await codeOf(acceptInvitation(await ben(), byLink, null))).toBe("invitation-cancelled");
  });

  it("when it is one's own", async () => {
    const inviter = await ada();
    const { byLink } = await invited(inviter);
    expect(await codeOf(lookAtInvitation(inviter, byLink))).toBe("invitation-own");
    expect(await codeOf(acceptInvitation(inviter, byLink, null))).toBe("invitation-own");
  });

  it("to one who is paired already, and to one who has not said who they are", async () => {
    const [inviter, paired, partner, nameless] = [await ada(), await ben(), await ada(), await newPerson()];
    await pair(partner, paired);
    const { byLink } = await invited(inviter);
    expect(await codeOf(acceptInvitation(paired, byLink, null))).toBe("already-paired");
    expect(await codeOf(acceptInvitation(nameless, byLink, null))).toBe("not-introduced");
    expect(await codeOf(createInvitation(paired))).toBe("already-paired");
    expect(await codeOf(createInvitation(nameless))).toBe("not-introduced");
  });

  it("when both have the same hue, until another is chosen", async () => {
    const [inviter, other] = [await ada(), await newPerson({ name: "Ben", hue: 1 })];
    const { byLink } = await invited(inviter);
    expect(await codeOf(acceptInvitation(other, byLink, null))).toBe("hue-taken");
    await acceptInvitation(other, byLink, 4);
    expect((await ownProfile(other))?.hue).toBe(4);
  });
});

describe("a workspace never has more than two", () => {
  it("when two accept at once", async () => {
    const inviter = await ada();
    const others = await Promise.all([2, 3, 4, 5].map((hue) => newPerson({ name: `P${hue}`, hue })));
    const { byLink } = await invited(inviter);
    const outcomes = await Promise.all(others.map((other) => codeOf(acceptInvitation(other, byLink, null))));
    expect(outcomes.sort()).toEqual(["done", "invitation-used", "invitation-used", "invitation-used"]);
    expect(await membersOfCouples(inviter, ...others)).toBe(2);
  });

  it("when two who invited each other accept at once, again and again", async () => {
    for (let round = 0; round < 10; round++) {
      const [a, b] = [await ada(), await ben()];
      const [fromA, fromB] = [await invited(a), await invited(b)];
      const outcomes = await Promise.all([
        codeOf(acceptInvitation(b, fromA.byLink, null)),
        codeOf(acceptInvitation(a, fromB.byLink, null)),
      ]);
      expect(outcomes.sort()).toEqual(["done", "invitation-cancelled"]);
      expect(await membersOfCouples(a, b)).toBe(2);
    }
  });

  it("when one accepts two invitations at once", async () => {
    const [a, b, eager] = [await ada(), await ben(), await newPerson({ name: "Cleo", hue: 3 })];
    const keys = [(await invited(a)).byLink, (await invited(b)).byLink];
    const outcomes = await Promise.all(keys.map((key) => codeOf(acceptInvitation(eager, key, null))));
    expect(outcomes.sort()).toEqual(["already-paired", "done"]);
  });

  it("when a third would join one who is paired", async () => {
    const [inviter, other, third] = [await ada(), await ben(), await newPerson({ name: "Cleo", hue: 3 })];
    const invitation = await invited(inviter);
    await pair(inviter, other); // pairing takes back what is still open
    expect(await codeOf(acceptInvitation(third, invitation.byLink, null))).toBe("invitation-cancelled");
    await world.admin.query(`UPDATE "Invitation" SET "cancelledAt" = NULL WHERE id = $1`, [invitation.id]);
    expect(await codeOf(acceptInvitation(third, invitation.byLink, null))).toBe("inviter-paired");
  });
});

describe("leaving", () => {
  it("needs the password, and somebody to leave", async () => {
    const [a, b] = [await ada(), await ben()];
    expect(await codeOf(leaveCouple(a, PASSWORD))).toBe("alone");
    await pair(a, b);
    expect(await codeOf(leaveCouple(a, "not the password"))).toBe("password-wrong");
    expect(await membersOfCouples(a, b)).toBe(2);
  });

  it("is one person's act, ends it for both, and tells both", async () => {
    const [a, b] = [await ada(), await ben()];
    await pair(a, b);
    const { coupleId } = world.told.paired.at(-1)!;
    await leaveCouple(b, PASSWORD);
    expect(world.told.left.at(-1)).toEqual({ coupleId, userIds: [b.userId, a.userId] });
    expect(await ownProfile(a)).toMatchObject({ name: "Ada", paired: false });
    expect(await ownProfile(b)).toMatchObject({ name: "Ben", paired: false });
    expect(await codeOf(leaveCouple(a, PASSWORD))).toBe("alone");
  });

  it("happens once when both leave at once", async () => {
    const [a, b] = [await ada(), await ben()];
    await pair(a, b);
    const outcomes = await Promise.all([a, b].map((person) => codeOf(leaveCouple(person, PASSWORD))));
    expect(outcomes.sort()).toEqual(["alone", "done"]);
  });

  it("leaves both free to pair again, as a new couple", async () => {
    const [a, b] = [await ada(), await ben()];
    await pair(a, b);
    await leaveCouple(a, PASSWORD);
    await pair(b, a);
    const [first, second] = world.told.paired.slice(-2);
    expect(second!.coupleId).not.toBe(first!.coupleId);
  });
});
