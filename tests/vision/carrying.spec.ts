import { findings } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";
import { markBothAnd, writeBothAnd } from "@/lib/vision/both-and-commands";
import { placeCard } from "@/lib/vision/card-commands";
import { openDream } from "@/lib/vision/dream-commands";
import { agreeSharing, proposeSharing } from "@/lib/vision/sharing-commands";
import { newId } from "@/lib/ids";

/** From what was shared to the board, and from the board into the document. */

test("what the other puts into the document meanwhile is not put there twice unawares", async ({ couple }) => {
  const { ada, ben } = couple;
  const [cardId, bothAndId] = [newId(), newId()];
  const card = { id: cardId, kind: "differ" as const, words: "Town or country", sharedDreamId: null, openedId: null };
  await ada.run(placeCard, card);
  await ada.run(writeBothAnd, { id: bothAndId, cardId, way: "turns", words: "Summers out there,\nwinters here" });
  await ada.run(markBothAnd, { bothAndId, mark: "carry", on: true });
  for (const { page } of [ada, ben]) {
    await page.goto("/vision/board");
    await page.getByRole("button", { name: "Put it into our vision" }).click();
    await page.getByRole("button", { name: "Put it there" }).waitFor();
    await expect(page.getByText("already")).toHaveCount(0);
  }
  await ada.page.getByRole("button", { name: "Put it there" }).click();
  await expect(ben.page.getByText("These words stand in Our promise to each other’s growth already.")).toBeVisible();
  await expect(ben.page.getByRole("button", { name: "Put it there once more" })).toBeVisible();
  expect(await findings(ben.page)).toEqual([]);
});

test("words taken from what was shared do not write over one’s own", async ({ couple }) => {
  const { ada, ben } = couple;
  const id = newId();
  const areas = ["place" as const];
  await ada.run(proposeSharing, { id, areas, iBegin: true });
  await ben.run(agreeSharing, { id, areas, iBegin: false });
  const body = ["A house by the water", "A table for eight"].map((text) => ({ type: "p" as const, text }));
  await ada.run(openDream, { id: newId(), sharingId: id, area: "place", body });
  const { page } = ben;
  await page.goto("/vision/board");
  await live(page);
  await page.getByRole("button", { name: "Place a card: We both" }).click();
  const says = page.getByLabel("What it says");
  await page.getByText("Take words from what was shared").click();
  await page.getByRole("button", { name: "A house by the water" }).click();
  await page.getByRole("button", { name: "A table for eight" }).click();
  await expect(says).toHaveValue("A table for eight");
  await says.fill("We both like guests:");
  await page.getByRole("button", { name: "A table for eight" }).click();
  await expect(says).toHaveValue("We both like guests:\nA table for eight");
});

test("a private page can be given its form from the first moment on", async ({ couple: { ada } }) => {
  const { page } = ada;
  await page.goto("/vision/dream/place");
  const bullets = page
    .getByRole("toolbar")
    .getByRole("button", { name: /^Bullet|^List/ })
    .first();
  await expect(bullets).toBeEnabled();
  expect(await findings(page)).toEqual([]);
});
