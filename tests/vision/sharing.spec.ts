import { findings } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";
import { openDream } from "@/lib/vision/dream-commands";
import { answerSummary, summariseDream } from "@/lib/vision/listening-commands";
import { agreeSharing, proposeSharing } from "@/lib/vision/sharing-commands";
import { newId } from "@/lib/ids";

test("what one has shared can be taken back at any time, also once it is understood", async ({
  couple: { ada, ben },
}) => {
  const [id, dreamId, areas] = [newId(), newId(), ["place" as const]];
  await ada.run(proposeSharing, { id, areas, iBegin: true });
  await ben.run(agreeSharing, { id, areas, iBegin: false });
  const body = [{ type: "p" as const, text: "A house by the water" }];
  await ada.run(openDream, { id: dreamId, sharingId: id, area: "place", body });
  await ben.run(summariseDream, { sharedDreamId: dreamId, words: "You want the sea" });
  const { page } = ada;
  await page.goto("/vision/sharing");
  await live(page);
  const takeBack = page.getByRole("button", { name: "Take back what I shared" });
  await expect(page.getByRole("button", { name: "Yes, that’s it" })).toBeVisible();
  await expect(takeBack).toBeVisible();
  await ada.run(answerSummary, { sharedDreamId: dreamId, round: 1, heard: true, words: "" });
  await expect(page.getByText("You said: yes, that’s it.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await takeBack.click();
  await expect(page.getByLabel("What I want to share of this")).toBeVisible();
  // By mistake: it is there again, with what was understood of it.
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("You said: yes, that’s it.")).toBeVisible();
  await ben.page.goto("/vision/sharing");
  await expect(ben.page.getByText("You want the sea")).toBeVisible();
});
