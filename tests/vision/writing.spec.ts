import type { Editor } from "@tiptap/core";
import type { Page } from "playwright/test";
import { findings } from "@/tests/support/axe";
import { expect, test, type Someone } from "@/tests/support/couple";
import { holdLine } from "@/tests/support/line";

const writing = (page: Page) => page.getByRole("textbox", { name: "Our core values", exact: true });
const beside = (page: Page) => page.getByRole("complementary", { name: "Suggestions and comments" });
const said = (page: Page, words: string) => page.getByRole("main").getByText(words);

/** Both have it before them. */
async function openDocument(...both: Someone[]): Promise<void> {
  for (const { page } of both) {
    await page.goto("/vision/document");
    await expect(writing(page)).toBeVisible();
  }
}

/** What the editor itself takes for marked; null: something else than the page does. */
function heardSelection(page: Page): Promise<string | null> {
  return writing(page).evaluate((root) => {
    const { view } = (root as HTMLElement & { editor: Editor }).editor;
    const { anchor, from, to } = view.state.selection;
    const { anchorNode, anchorOffset } = getSelection()!;
    return view.posAtDOM(anchorNode!, anchorOffset) === anchor ? view.state.doc.textBetween(from, to) : null;
  });
}

/**
 * To the beginning of the line, and not on before the editor has heard of it: keys come faster here than by hand. Pressed
 * again where something of the other's came in between the key and the editor's hearing of it, which puts the caret back.
 */
async function lineStart(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Home");
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => getSelection()!.focusOffset)).toBe(0);
  }).toPass({ timeout: 10_000 });
}

test("two suggest, answer, agree, comment and find in one document, on a desk and on a phone", async ({
  couple: { ada, ben },
}) => {
  await openDocument(ada, ben);
  await writing(ada.page).click();
  await ada.page.keyboard.type("A house by the sea.\nÉvery door open.");
  await expect(writing(ben.page)).toContainText("Évery door open.");

  // Ben suggests; Ada says yes to one thing and no to another.
  await ben.page.getByRole("radio", { name: "Suggest" }).check();
  await writing(ben.page).click();
  await ben.page.keyboard.press("Control+End");
  await ben.page.keyboard.press("Enter");
  await ben.page.keyboard.type("And a dog.");
  await writing(ben.page).getByText("A house by the sea.").click();
  await lineStart(ben.page);
  for (let i = 0; i < 2; i++) await ben.page.keyboard.press("Delete");
  await ben.page.keyboard.type("One ");
  const items = beside(ada.page).getByRole("listitem");
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText("Ben suggests: replace “A” with “One”");
  await expect(writing(ada.page).locator("del")).toHaveText("A ");
  await expect(writing(ada.page).locator("ins .suggested").first()).toHaveAttribute("data-hue", "5");
  await expect(beside(ben.page).getByRole("button", { name: "Take back: insert “And a dog.”" })).toBeVisible();
  expect(await findings(ada.page)).toEqual([]);
  await writing(ada.page).locator("del").click();
  const here = ada.page.getByRole("group", { name: "What is suggested here" });
  await expect(here).toContainText("Ben suggests: replace “A” with “One”");
  await ada.page.keyboard.press("Tab");
  await expect(here.getByRole("button", { name: /^Accept/ })).toBeFocused();
  await ada.page.keyboard.press("Enter");
  await expect(writing(ben.page).getByRole("paragraph").first()).toHaveText("One house by the sea.");
  await beside(ada.page)
    .getByRole("button", { name: /^Decline: insert/ })
    .click();
  await expect(writing(ben.page).getByRole("paragraph")).toHaveCount(2);
  await expect(beside(ben.page).getByText("What one of you suggests waits here for the other.")).toBeVisible();
  // No is undone by whoever said it.
  await writing(ada.page).click();
  await ada.page.keyboard.press("Control+z");
  await expect(writing(ben.page).locator("ins")).toHaveText("And a dog.");

  // The same one, answered in two windows of Ada's at once: one text.
  const second = await ada.context.newPage();
  const line = await holdLine(second);
  await second.goto("/vision/document");
  const accept = (page: Page) => beside(page).getByRole("button", { name: /^Accept: insert/ });
  await expect(accept(second)).toBeVisible();
  // Neither has heard of the other's answer when it is given.
  const letGo = line.hold();
  await accept(second).click();
  await accept(ada.page).click();
  letGo();
  for (const page of [ada.page, second, ben.page]) {
    await expect(writing(page).locator("ins")).toHaveCount(0);
    await expect(writing(page).getByRole("paragraph").last()).toHaveText("And a dog.");
  }
  await second.close();

  // Agreed: what one writes is suggested, whatever the switch says.
  await ben.page.getByRole("radio", { name: "Write", exact: true }).check();
  await ada.page.getByRole("button", { name: "I agree on Our core values" }).click();
  await expect(said(ben.page, "Ada agrees on this as it is.")).toBeVisible();
  // It was this that she agreed on: what he changes before he agrees as well is suggested.
  await writing(ben.page).click();
  await ben.page.keyboard.press("Control+End");
  await ben.page.keyboard.type("!");
  await expect(writing(ada.page).locator("ins")).toHaveText("!");
  await ben.page.keyboard.press("Backspace");
  await expect(writing(ada.page).locator("ins")).toHaveCount(0);
  await ben.page.getByRole("button", { name: "I agree on Our core values" }).click();
  await expect(said(ada.page, "You both agree on this section.")).toBeVisible();
  // It goes neither by undo nor as a whole, and keeps its name.
  await writing(ada.page).click();
  await ada.page.keyboard.press("Control+z");
  await expect(ada.page.getByRole("button", { name: "Take out Our core values" })).toBeDisabled();
  await expect(ada.page.getByRole("textbox", { name: "Title of the section" }).first()).not.toBeEditable();
  await expect(writing(ada.page).getByRole("paragraph")).toHaveText([
    "One house by the sea.",
    /door open\.$/,
    "And a dog.",
  ]);
  await writing(ben.page).click();
  await ben.page.keyboard.press("Control+End");
  await ben.page.keyboard.type(" Two dogs.");
  await expect(writing(ada.page).locator("ins")).toHaveText("Two dogs.");
  await ben.page.getByRole("button", { name: "Heading", exact: true }).click();
  await expect(ben.page.getByText(/^Words can be suggested/)).toBeVisible();
  await beside(ben.page)
    .getByRole("button", { name: /^Take back/ })
    .click();
  await expect(writing(ada.page).locator("ins")).toHaveCount(0);

  // A passage is talked about, also while it is agreed.
  await writing(ada.page).getByText("Évery door open.").click();
  await lineStart(ada.page);
  for (let i = 0; i < 5; i++) await ada.page.keyboard.press("Shift+ArrowRight");
  await ada.page.getByRole("button", { name: "Comment", exact: true }).click();
  await ada.page.getByRole("textbox", { name: "What you would like to say" }).fill("Also the bathroom?");
  await ada.page.getByRole("button", { name: "Share the comment" }).click();
  await expect(writing(ben.page).locator(".talked-about")).toHaveText("Évery");
  await expect(writing(ben.page).locator("ins")).toHaveCount(0);

  // On a phone it is in a sheet.
  await ben.page.setViewportSize({ width: 390, height: 844 });
  await ben.page.getByRole("button", { name: "Suggestions and comments (1)" }).click();
  const sheet = ben.page.getByRole("dialog");
  await expect(sheet).toContainText("Also the bathroom?");
  expect(await findings(ben.page)).toEqual([]);
  await sheet.getByRole("textbox", { name: "Your answer" }).fill("Not that one.");
  await sheet.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(beside(ada.page)).toContainText("Not that one.");
  await beside(ada.page).getByRole("button", { name: "Done with: Évery" }).click();
  await expect(sheet.getByText("Done with (1)")).toBeVisible();
  await sheet.getByRole("button", { name: "Close" }).click();
  await expect(writing(ben.page).locator(".talked-about")).toHaveCount(0);

  // Reopened by both, and found without its accent.
  await ada.page.getByRole("button", { name: "Reopen Our core values" }).click();
  await expect(said(ben.page, "would like to reopen it.")).toBeVisible();
  await ben.page.getByRole("button", { name: "Reopen Our core values" }).click();
  await writing(ben.page).click();
  await ben.page.keyboard.press("Control+f");
  await ben.page.keyboard.type("EVERY");
  await expect(ben.page.getByRole("search").getByRole("status")).toHaveText("1 of 1");
  await expect(writing(ben.page).locator(".found-now")).toHaveText("Évery");
  expect(await findings(ben.page)).toEqual([]);
  // A section that is called otherwise meanwhile ends no search.
  await ada.page.getByRole("textbox", { name: "Title of the section" }).nth(1).fill("By and by");
  await ada.page.keyboard.press("Enter");
  await expect(ben.page.locator("[data-section]").nth(1)).toHaveAccessibleName("By and by");
  await expect(writing(ben.page).locator(".found-now")).toHaveText("Évery");
  await ben.page.keyboard.press("Escape");
  await ben.page.keyboard.type("Any");
  await expect(writing(ada.page).getByRole("paragraph").nth(1)).toHaveText("Any door open.");

  // A word that is being put together (IME) is there once, though the other writes in the same line meanwhile.
  const hands = await ada.context.newCDPSession(ada.page);
  const compose = (text: string) =>
    hands.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await writing(ada.page).getByText("Any door open.").click();
  await ada.page.keyboard.press("End");
  await compose("に");
  await expect(writing(ben.page)).toContainText("open.に");
  await ben.page.keyboard.type("where");
  await expect(said(ben.page, "Saved")).toBeVisible();
  await compose("にほ");
  await hands.send("Input.insertText", { text: "日本" });
  for (const { page } of [ada, ben]) {
    await expect(writing(page).getByRole("paragraph").nth(1)).toHaveText("Anywhere door open.日本");
  }

  // What is being written is kept when the other takes the section out.
  const title = ben.page.getByRole("textbox", { name: "Title of the section" }).last();
  await title.fill("Our promise to each other");
  await ada.page.getByRole("button", { name: /^Take out Our promise/ }).click();
  await expect(ben.page.locator("[data-section]")).toHaveCount(3);
  await ada.page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(ada.page.locator("[data-section]").last()).toHaveAccessibleName("Our promise to each other");
});

test("a word that a keyboard puts together (IME) is suggested once, and leaves what is suggested and talked about there as it is", async ({
  couple: { ada, ben },
}) => {
  await openDocument(ada, ben);
  const hands = await ben.context.newCDPSession(ben.page);
  /** As many phones put in a word: letter by letter, and it is one word until the end. */
  const compose = async (word: string, replaced = {}) => {
    for (let length = 1; length <= word.length; length++) {
      const range = { selectionStart: length, selectionEnd: length, ...(length === 1 ? replaced : {}) };
      await hands.send("Input.imeSetComposition", { text: word.slice(0, length), ...range });
    }
    await hands.send("Input.insertText", { text: word });
  };
  /** Marks words where they stand, until the editor has heard of it: what comes in meanwhile puts the caret back. */
  const mark = async (page: Page, words: string, from = 0, to = words.length) => {
    await expect(writing(page)).toContainText(words);
    await expect(async () => {
      await writing(page).evaluate(
        (root, [sought, begin, end]) => {
          root.focus();
          const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
            const at = text.data.indexOf(sought);
            if (at >= 0) getSelection()!.setBaseAndExtent(text, at + begin, text, at + end);
          }
        },
        [words, from, to] as const,
      );
      await expect.poll(() => heardSelection(page), { timeout: 1_000 }).toBe(words.slice(from, to));
    }).toPass({ timeout: 10_000 });
  };
  /** + around what is put in, - around what is struck, as both see it. */
  const reads = async (text: string) => {
    for (const { page } of [ada, ben]) {
      const shown = () =>
        writing(page).evaluate((root) => {
          const copy = root.cloneNode(true) as HTMLElement;
          for (const put of copy.querySelectorAll("ins")) put.replaceChildren("+", ...put.childNodes, "+");
          for (const struck of copy.querySelectorAll("del")) struck.replaceChildren("-", ...struck.childNodes, "-");
          return copy.textContent;
        });
      await expect.poll(shown).toBe(text);
    }
  };
  const suggests = (page: Page) => page.getByRole("radio", { name: "Suggest" }).check();

  await writing(ada.page).click();
  await ada.page.keyboard.type("A hosue by the sea, and a dog.");
  await suggests(ben.page);
  // In the place of what is marked, and of what the keyboard sets right.
  await mark(ben.page, "dog");
  await compose("cat");
  await reads("A hosue by the sea, and a +cat+-dog-.");
  await mark(ben.page, "hosue", 5);
  await compose("house", { replacementStart: 2, replacementEnd: 7 });
  await reads("A +house+-hosue- by the sea, and a +cat+-dog-.");

  // In the midst of what the other suggests and strikes, and of what is talked about.
  await suggests(ada.page);
  await mark(ada.page, "sea", 3);
  await ada.page.keyboard.type(" or lake");
  await mark(ada.page, " by the", 1);
  await ada.page.keyboard.press("Delete");
  await mark(ada.page, ", and");
  await ada.page.getByRole("button", { name: "Comment", exact: true }).click();
  await ada.page.getByRole("textbox", { name: "What you would like to say" }).fill("And more?");
  await ada.page.getByRole("button", { name: "Share the comment" }).click();
  await expect(writing(ben.page).locator(".talked-about")).toHaveText(", and");
  await mark(ben.page, " or lake", 3, 3);
  await compose(" even");
  await mark(ben.page, "by the", 2, 2);
  await compose("yy");
  await mark(ben.page, ", and", 1, 1);
  await compose("zz");
  await reads("A +house+-hosue- -by-+yy+- the- sea+ or++ even++ lake+,+zz+ and a +cat+-dog-.");

  // Written plainly, it is no part of them.
  await ben.page.getByRole("radio", { name: "Write", exact: true }).check();
  await mark(ben.page, " lake", 3, 3);
  await compose("mm");
  await reads("A +house+-hosue- -by-+yy+- the- sea+ or++ even++ la+mm+ke+,+zz+ and a +cat+-dog-.");
});

test("what is written of a passage is kept though the other takes that out; a letter is kept that would have made a list", async ({
  couple: { ada, ben },
}) => {
  await openDocument(ada, ben);
  await writing(ada.page).click();
  await ada.page.keyboard.type("Our house");
  await expect(writing(ben.page)).toContainText("Our house");

  // An address as people write it.
  await writing(ben.page).getByText("Our house").click({ clickCount: 3 });
  await ben.page.keyboard.press("Control+k");
  await ben.page.getByRole("textbox", { name: "Where it leads" }).fill("example.org/house");
  await ben.page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(writing(ada.page).getByRole("link")).toHaveAttribute("href", "https://example.org/house");

  // What one thinks of it is being written when it goes, and when its section does.
  const begin = async (words: string) => {
    await ben.page.getByRole("button", { name: "Comment", exact: true }).click();
    await ben.page.getByRole("textbox", { name: "What you would like to say" }).fill(words);
  };
  const share = ben.page.getByRole("button", { name: "Share the comment" });
  await begin("It is too small.");
  await writing(ada.page).click();
  await ada.page.keyboard.press("Control+a");
  await ada.page.keyboard.type("see https://example.org");
  await expect(writing(ben.page)).toHaveText("see https://example.org");
  await ada.page.getByRole("button", { name: "Add a section" }).click();
  await expect(ben.page.locator("[data-section]")).toHaveCount(5);
  await share.click();
  await expect(beside(ada.page)).toContainText("It is too small.");
  await expect(beside(ada.page)).toContainText("Our house");

  // What is suggested behind an address makes no link of it, and a sign of a list stays a sign.
  await ben.page.getByRole("radio", { name: "Suggest" }).check();
  await writing(ben.page).click();
  await ben.page.keyboard.press("Control+End");
  await ben.page.keyboard.type(" now");
  await lineStart(ben.page);
  await ben.page.keyboard.type("- x ");
  await expect(writing(ada.page).getByRole("paragraph")).toHaveText("- x see https://example.org now");
  await expect(writing(ada.page).getByRole("link")).toHaveCount(0);

  await writing(ben.page).getByText("example.org").click({ clickCount: 3 });
  await begin("It was too small.");
  await ada.page.getByRole("button", { name: "Take out Our core values" }).click();
  await expect(ben.page.locator("[data-section]")).toHaveCount(4);
  await share.click();
  await expect(beside(ada.page)).toContainText("It was too small.");
});
