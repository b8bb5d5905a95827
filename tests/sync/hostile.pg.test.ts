import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { commands } from "@/lib/sync/registry";
import { exampleInputs } from "@/tests/sync/example-inputs";
import type { Example } from "@/tests/sync/examples/example";
import {
  examples,
  expectRefusal,
  execute,
  facesHostility,
  household,
  nothingHappens,
  rowsOf,
  world,
} from "@/tests/support/hostile";

facesHostility();

const about = (target: Example["target"]) => examples.filter(([, example]) => example.target === target);

describe("every command can be tried by these tests", () => {
  it("since each has an example input, and no example is of a command that is gone", () => {
    expect(Object.keys(exampleInputs).sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  it.each(examples)("%s: its example is what a rightful person may do, and does something", async (name, example) => {
    const { ada, ids } = await household(example);
    if (example.newcomer) await world.admin.query(`DELETE FROM "Profile" WHERE "ownerId" = $1`, [ada.userId]);
    const id = example.target === "new" ? newId() : ids.we;
    const answer = await ada.send(ada.message(name, example.input(id, await rowsOf(ada))));
    expect(answer).toMatchObject({ ok: true });
    expect(Object.keys((answer as { seqs: object }).seqs)).not.toEqual([]);
  });
});

describe("as nobody", () => {
  it.each(examples)("%s is refused to every session that is not one's own and alive", async (name, example) => {
    const { ada, ben, ids } = await household(example);
    const message = () => ada.message(name, example.input(example.target === "new" ? newId() : ids.we));
    const ghost = newId();
    const asGhost = { ...message(), as: { userId: ghost, coupleId: null } };
    await nothingHappens(async () => {
      expect(await execute({ userId: ghost, sessionId: newId() }, asGhost)).toEqual({
        ok: false,
        code: expect.any(String) as string,
      });
      expect(await execute({ userId: ghost, sessionId: ada.sessionId }, asGhost)).toMatchObject({ ok: false });
      const forged = { ...asGhost, id: newId(), as: { userId: ghost, coupleId: ada.coupleId } };
      expect(await execute({ userId: ghost, sessionId: newId() }, forged)).toMatchObject({ ok: false });
      for (const sessionId of [newId(), ben.sessionId]) {
        expect(expectRefusal(await execute({ userId: ada.userId, sessionId }, message()))).toBe("signed-out");
      }
    });
    await world.signIn.session.update({ where: { id: ada.sessionId }, data: { revokedAt: new Date() } });
    await nothingHappens(async () => {
      expect(expectRefusal(await execute(ada, message()))).toBe("signed-out");
    });
  });
});

describe("as a stranger", () => {
  it.each(examples)(
    "%s moves nothing of another couple, whatever it names and whoever it claims to be",
    async (name, example) => {
      const { ada, ids } = await household(example);
      const [eve] = await world.couple();
      const inputs = Object.values(ids).map((id) => example.input(id));
      await nothingHappens(async () => {
        for (const input of inputs) {
          const forged = { ...eve.message(name, input), as: { userId: eve.userId, coupleId: ada.coupleId } };
          expect(expectRefusal(await eve.send(forged))).toBe("other-couple");
          const posing = { ...eve.message(name, input), as: { userId: ada.userId, coupleId: ada.coupleId } };
          expect(expectRefusal(await eve.send(posing))).toBe("other-person");
        }
      });
    },
  );

  it.each(about("there"))("%s answers about another couple's rows as about none", async (name, example) => {
    const { ids } = await household(example);
    const [eve] = await world.couple();
    await nothingHappens(async () => {
      const answers = [];
      for (const id of [newId(), ...Object.values(ids)])
        answers.push(await eve.send(eve.message(name, example.input(id))));
      expectRefusal(answers[0]!);
      for (const answer of answers) expect(JSON.stringify(answer)).toBe(JSON.stringify(answers[0]));
    });
  });

  it.each(about("new"))(
    "%s under ids that others have conflicts with nothing, and touches nothing",
    async (name, example) => {
      const { ada, ids } = await household(example);
      const [eve] = await world.couple();
      const before = await ada.see();
      for (const id of Object.values(ids)) {
        expect(await eve.send(eve.message(name, example.input(id)))).toMatchObject({ ok: true });
      }
      expect({ ...(await ada.see()), now: 0 }).toEqual({ ...before, now: 0 });
    },
  );
});

describe("as the partner", () => {
  it.each(about("there"))("%s cannot change what is mine, seen or not", async (name, example) => {
    const { ben, ids } = await household(example);
    await nothingHappens(async () => {
      for (const id of [ids.open, ids.time]) {
        const code = expectRefusal(await ben.send(ben.message(name, example.input(id))));
        expect(example.ours ? ["not-yours", "proposal-closed"] : ["not-yours"]).toContain(code);
      }
    });
  });

  it.each(about("there"))("%s cannot tell what is hidden from what does not exist", async (name, example) => {
    const { ben, ids } = await household(example);
    await nothingHappens(async () => {
      const [none, hidden] = [newId(), ids.hidden].map((id) => ben.message(name, example.input(id)));
      const answers = [await ben.send(none), await ben.send(hidden), await ben.send(hidden), await ben.send(none)];
      expectRefusal(answers[0]!);
      for (const answer of answers) expect(JSON.stringify(answer)).toBe(JSON.stringify(answers[0]));
    });
    const { rows } = await world.admin.query<{ text: string }>(
      `SELECT outcome || seqs::text AS text FROM "Receipt" WHERE "actorId" = $1 AND outcome <> 'done'`,
      [ben.userId],
    );
    expect(new Set(rows.map(({ text }) => text)).size).toBe(1);
  });

  it.each(about("new"))("%s under the id of a hidden row does what it does under a new one", async (name, example) => {
    const [one, other] = [await household(), await household()];
    const [hidden, fresh] = [one.ids.hidden, newId()];
    const [taken, free] = [example.input(hidden), example.input(fresh)];
    const answers = [
      await one.ben.send(one.ben.message(name, taken)),
      await other.ben.send(other.ben.message(name, free)),
    ];
    const [first, second] = [one, other].map(({ ada, ben }, i) =>
      JSON.stringify(answers[i])
        .replaceAll(ada.coupleId!, "we")
        .replaceAll(ben.userId, "me")
        .replaceAll([hidden, fresh][i]!, "id"),
    );
    expect(first).toBe(second);
    expect(answers[0]).toMatchObject({ ok: true });
    // What the partner sees is refused in words.
    expect(expectRefusal(await one.ben.send(one.ben.message(name, example.input(one.ids.time))))).toBe("already-there");
  });
});

describe("the same command again", () => {
  it.each(examples)("%s, sent three times at once and once more, acts once", async (name, example) => {
    const { ada, ids } = await household(example);
    if (example.newcomer) await world.admin.query(`DELETE FROM "Profile" WHERE "ownerId" = $1`, [ada.userId]);
    const message = ada.message(name, example.input(example.target === "new" ? newId() : ids.we, await rowsOf(ada)));
    const pushes = world.pushed.length;
    const answers = await Promise.all([1, 2, 3].map(() => ada.send(message)));
    answers.push(await ada.send(message));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { seqs } = answers[0] as { seqs: Record<string, number> };
    expect(world.pushed.length - pushes).toBe(Object.keys(seqs).length);
    await nothingHappens(async () => {
      const other = { ...message, input: exampleInputs["block.schedule"]!.input(newId()), name: "block.schedule" };
      expect(expectRefusal(await ada.send(other))).toBe("id-reused");
    });
  });
});
