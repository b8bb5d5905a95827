import { findings } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";
import { answerDecision } from "@/lib/vision/answer-commands";
import { makeDecision, setLookBack } from "@/lib/vision/decision-commands";
import { sayOfDecision } from "@/lib/vision/decision-word-commands";
import { openDream } from "@/lib/vision/dream-commands";
import { agreeSharing, proposeSharing } from "@/lib/vision/sharing-commands";
import { derivedId, newId } from "@/lib/ids";

test("a dream in Hebrew begins at its own side, with the signs of its lists", async ({ couple: { ada, ben } }) => {
  const [id, areas] = [newId(), ["place" as const]];
  await ada.run(proposeSharing, { id, areas, iBegin: true });
  await ben.run(agreeSharing, { id, areas, iBegin: false });
  const body = [
    { type: "p" as const, text: "בית ליד המים" },
    { type: "li" as const, text: "שולחן לשמונה" },
    { type: "li" as const, text: "No car" },
  ];
  await ada.run(openDream, { id: newId(), sharingId: id, area: "place", body });
  const { page } = ben;
  await page.goto("/vision/sharing");
  await live(page);
  const words = page.getByText("בית ליד המים");
  await expect(words).toHaveCSS("direction", "rtl");
  await expect(words).toHaveCSS("text-align", "start");
  await expect(page.getByRole("list").filter({ hasText: "שולחן" })).toHaveCSS("direction", "rtl");
  expect(await findings(page)).toEqual([]);
});

test("the day to look back has come: what is not decided yet is not called decided", async ({ couple }) => {
  const { ada, ben } = couple;
  const weigh = async (title: string) => {
    const [id, commandId] = [newId(), newId()];
    await ada.run(makeDecision, { id, title, options: ["We move", "We stay"], byDate: null }, commandId);
    const answers = [1, 2].map(() => ({ leaning: "neither" as const, words: "" }));
    const answer = { id, envelopeId: derivedId(commandId, 0), version: 1, answers };
    for (const one of [ada, ben]) expect(await one.run(answerDecision, answer)).toMatchObject({ ok: true });
    await ada.run(setLookBack, { id, on: "2026-01-01" });
    return id;
  };
  const decisionId = await weigh("Do we take the cat?");
  for (const one of [ada, ben])
    await one.run(sayOfDecision, { decisionId, lookedBack: null, words: "She comes to us" });
  await weigh("Do we move?");
  await ada.page.goto("/today");
  await expect(ada.page.getByText("A while ago you decided: Do we take the cat?")).toBeVisible();
  await expect(ada.page.getByText("A while ago you weighed: Do we move?")).toBeVisible();
});
