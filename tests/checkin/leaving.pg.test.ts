import { describe, expect, it } from "vitest";
import { makeAgreement } from "@/lib/checkin/agreement-commands";
import { noteFelt } from "@/lib/checkin/felt-command";
import { answerNeed, understandNeed } from "@/lib/checkin/hearing-commands";
import { dropJotting } from "@/lib/checkin/jotting-commands";
import { beReady, beUnready } from "@/lib/checkin/readiness-commands";
import type {
  AgreementRow,
  BroughtRow,
  CheckInRow,
  JottingRow,
  NeedAnswerRow,
  ReadinessRow,
} from "@/lib/checkin/schema";
import { openCheckIn } from "@/lib/checkin/session-commands";
import { newId } from "@/lib/ids";
import { tables } from "@/lib/sync/tables";
import {
  askInSql,
  broughtSeen,
  checkInSeen,
  jot,
  jottingsSeen,
  ok,
  opened,
  refused,
  revealedWith,
  seen,
} from "@/tests/support/check-ins";
import { eachOnACouple } from "@/tests/support/each-on-a-couple";
import type { Person, World } from "@/tests/support/people";

let world: World;
let ada: Person;
let ben: Person;

eachOnACouple((...two) => ([world, ada, ben] = two));

const ask = (person: Person, text: string, values?: unknown[]) => askInSql(world, person, text, values);

describe("leaving in the middle of a check-in", () => {
  /** One of the two leaves; both are alone from there on. */
  const leave = async (person: Person) => {
    expect(await ask(person, "SELECT FROM leave_couple()")).not.toBeTypeOf("string");
    ada.coupleId = ben.coupleId = null;
  };
  /** Every synchronised row of a person's I, from above the wall, as text. */
  const everythingOf = async ({ userId }: Person) => {
    let text = "";
    for (const { name } of tables) {
      const { rows } = await world.admin.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM "${name}" t WHERE "spaceId" = $1`,
        [userId],
      );
      text += rows.map(({ row }) => row).join("\n");
    }
    return text;
  };

  it.each(["ada", "ben"] as const)(
    "before the reveal, by %s: what each jotted down, sealed or not, is theirs alone",
    async (who) => {
      const sealed = await jot(ada, "closeness", "Ada, sealed");
      const kept = await jot(ada, "adjustment", "Ada, kept");
      await jot(ben, "appreciation", "Ben, not ready");
      const id = await opened(ada);
      await ada.run(beReady, { id, bring: [sealed] });
      await leave(who === "ada" ? ada : ben);

      expect(await jottingsSeen(ben)).toMatchObject([{ words: "Ben, not ready", checkInId: null }]);
      expect(await everythingOf(ben)).not.toContain("Ada, ");
      expect(await everythingOf(ada)).not.toContain("Ben, ");
      const [mine] = await seen<CheckInRow>(ada, "CheckIn");
      const jottings = await jottingsSeen(ada);
      expect(jottings).toHaveLength(2);
      // It points at what she has of that check-in, which is another row than his.
      expect(jottings.find((one) => one.id === sealed)).toMatchObject({ words: "Ada, sealed", checkInId: mine!.id });
      expect(jottings.find((one) => one.id === kept)).toMatchObject({ words: "Ada, kept", checkInId: null });
      expect(await seen<ReadinessRow>(ada, "Readiness")).toMatchObject([{ ownerId: ada.userId, checkInId: mine!.id }]);
      const [his] = await seen<CheckInRow>(ben, "CheckIn");
      expect([his!.id, id]).not.toContain(mine!.id);
      expect(await seen<ReadinessRow>(ben, "Readiness")).toEqual([]);
    },
  );

  it("what was sealed is hers to change again, also while she is alone", async () => {
    const sealed = await jot(ada, "closeness", "Ada, sealed");
    const id = await opened(ada);
    await ada.run(beReady, { id, bring: [sealed] });
    await leave(ben);
    const [mine] = await seen<CheckInRow>(ada, "CheckIn");
    expect(await ada.run(dropJotting, { id: sealed })).toEqual(refused("jotting-sealed"));
    expect(await ada.run(beReady, { id: mine!.id, bring: [sealed] })).toEqual(refused("alone"));
    expect(await ask(ada, "SELECT * FROM reveal_check_in($1)", [mine!.id])).toBe("TF001");
    expect(await ada.run(beUnready, { id: mine!.id })).toMatchObject(ok);
    expect(await jottingsSeen(ada)).toMatchObject([{ id: sealed, checkInId: null }]);
    expect(await seen<ReadinessRow>(ada, "Readiness")).toEqual([]);
    expect(await ada.run(dropJotting, { id: sealed })).toMatchObject(ok);
  });

  it("with someone new, or with the same one anew, nothing is sealed for them until she says so", async () => {
    const sealed = await jot(ada, "closeness", "Ada, sealed");
    const old = await opened(ada);
    await ada.run(beReady, { id: old, bring: [sealed] });
    await leave(ada);
    const [mine] = await seen<CheckInRow>(ada, "CheckIn");
    await world.pair(ben, ada);
    // What is left of the former check-in is in each one's I, and opens nothing, though it is not over.
    expect(await ben.run(beReady, { id: mine!.id, bring: [] })).toEqual(refused("no-such-check-in"));
    expect(await ask(ben, "SELECT * FROM reveal_check_in($1)", [mine!.id])).toEqual([]);
    const id = newId();
    expect(await ben.run(openCheckIn, { id, conversation: "weekly" })).toMatchObject(ok);
    await ben.run(beReady, { id, bring: [] });
    expect(await broughtSeen(ben)).toEqual([]);
    await ada.run(beReady, { id, bring: [] });
    expect((await checkInSeen(ben, id)).step).toBe("review");
    expect(await broughtSeen(ben)).toEqual([]);
    expect(await jottingsSeen(ada)).toMatchObject([{ id: sealed, checkInId: null }]);
    expect(await everythingOf(ben)).not.toContain("Ada, ");
  });

  it("after the reveal: each keeps what they said, and what both agreed on; and no word of the other's", async () => {
    const id = await revealedWith([ada, ben], {
      ada: [["closeness", "Ada, brought"]],
      ben: [["independence", "Ben, brought"]],
    });
    await jot(ada, "adjustment", "Ada, jotted later");
    const [adas, bens] = ["closeness", "independence"].map((kind) => async () => {
      return (await broughtSeen(ada)).find((one) => one.kind === kind)!;
    }) as [() => Promise<BroughtRow>, () => Promise<BroughtRow>];
    const about = { checkInId: id, broughtId: (await adas()).id };
    await ben.run(understandNeed, { ...about, words: "Ben, understood" });
    await ada.run(answerNeed, { ...about, round: 1, heard: true });
    await ada.run(understandNeed, { ...about, broughtId: (await bens()).id, words: "Ada, understood" });
    const agreement = { id: newId(), checkInId: id, broughtId: about.broughtId, words: "Both, agreed", blockId: null };
    await ben.run(makeAgreement, agreement);
    await ada.run(noteFelt, { id, felt: 2, words: "Ada, felt" });
    await leave(ben);

    const words = async (person: Person) => (await everythingOf(person)).match(/(Ada|Ben|Both), [a-z ]+/g)!.sort();
    expect(await words(ada)).toEqual([
      "Ada, brought",
      "Ada, felt",
      "Ada, jotted later",
      "Ada, understood",
      "Both, agreed",
    ]);
    expect(await words(ben)).toEqual(["Ben, brought", "Ben, understood", "Both, agreed"]);
    // And hers fits together: all of it points at her own copy of the check-in.
    const [mine] = await seen<CheckInRow>(ada, "CheckIn");
    for (const table of ["Brought", "Understanding", "NeedAnswer", "Agreement", "CheckInFelt"]) {
      expect([table, await seen(ada, table)]).toMatchObject([table, [{ spaceId: ada.userId, checkInId: mine!.id }]]);
    }
    const [brought] = await broughtSeen(ada);
    expect(await seen<NeedAnswerRow>(ada, "NeedAnswer")).toMatchObject([{ broughtId: brought!.id, heard: true }]);
    expect(await seen<AgreementRow>(ada, "Agreement")).toMatchObject([{ broughtId: brought!.id }]);
    expect((await jottingsSeen(ada)).map((one: JottingRow) => one.checkInId)).toEqual([null]);
  });

  it("at the very moment of the reveal: each has their own words, once, whichever came first", async () => {
    for (let round = 0; round < 8; round++) {
      [ada, ben] = await world.couple();
      const soup = await jot(ada, "appreciation", "Ada, the soup");
      const bread = await jot(ben, "appreciation", "Ben, the bread");
      const id = await opened(ada);
      await ada.run(beReady, { id, bring: [soup] });
      const acts = [() => ben.run(beReady, { id, bring: [bread] }), () => ask(ada, "SELECT FROM leave_couple()")];
      await Promise.all((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      ada.coupleId = ben.coupleId = null;
      for (const [person, word, others] of [
        [ada, "Ada, the soup", "Ben, "],
        [ben, "Ben, the bread", "Ada, "],
      ] as const) {
        const text = await everythingOf(person);
        expect([text.split(word).length - 1, text.includes(others)]).toEqual([1, false]);
      }
      // Both, or neither: it is not revealed for one of them.
      const shown = await Promise.all([broughtSeen(ada), broughtSeen(ben)]);
      expect(shown.map(({ length }) => length)).toEqual(shown[0].length > 0 ? [1, 1] : [0, 0]);
    }
  });
});
