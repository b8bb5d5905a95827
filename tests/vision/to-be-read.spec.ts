import { findings } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";
import { openDream } from "@/lib/vision/dream-commands";
import { agreeSharing, proposeSharing } from "@/lib/vision/sharing-commands";
import { newId } from "@/lib/ids";

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
