import { wrapInList } from "@tiptap/pm/schema-list";
import { setBlockType } from "@tiptap/pm/commands";
import { Fragment, Slice } from "@tiptap/pm/model";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { cleanText } from "@/lib/vision/document/clean-text";
import { linesIn } from "@/lib/vision/document/lines";
import { richSchema } from "@/lib/vision/document/rich-text";
import { suggestionsIn } from "@/lib/vision/document/suggestions";
import { Hands, page, read, text } from "@/tests/support/written-text";

let ada: Hands;
let ben: Hands;

beforeEach(() => {
  ada = new Hands("ada").begin(page("A house by the sea", "and a garden"));
  ben = new Hands("ben").hear(ada);
  ada.suggests = true;
});

const clean = (hands: Hands) => read(cleanText(hands.fragment));
const BEGUN = "A house by the sea\nand a garden";

describe("while one suggests", () => {
  test("what is typed is put in, and what is taken away is struck, as one suggestion of theirs", () => {
    ada.after("house").type(" or flat");
    expect(read(ada.text)).toBe("A house+ or flat+ by the sea\nand a garden");
    ada.over("the sea").type("a lake");
    expect(read(ada.text)).toBe("A house+ or flat+ by -the sea-+a lake+\nand a garden");
    ben.hear(ada);
    expect(read(ben.text)).toBe(read(ada.text));
    expect(suggestionsIn(ben.text)).toMatchObject([
      { by: "ada", inserted: " or flat", deleted: "" },
      { by: "ada", inserted: "a lake", deleted: "the sea" },
    ]);
    expect(clean(ben)).toBe(BEGUN);
    expect(linesIn(ben.fragment).map((line) => line.text)).toEqual(["A house by the sea", "and a garden"]);
  });

  test("Backspace goes on striking backwards, and takes back what one has put in oneself", () => {
    ada.after("house").back(3);
    expect(read(ada.text)).toBe("A ho-use- by the sea\nand a garden");
    ada.type("me");
    expect(read(ada.text)).toBe("A ho+me+-use- by the sea\nand a garden");
    expect(suggestionsIn(ada.text)).toHaveLength(1);
    ada.back(2);
    expect(read(ada.text)).toBe("A ho-use- by the sea\nand a garden");
  });

  test("new lines, joined ones and what is pasted are suggested too", () => {
    ada.after("sea").enter().type("and bees");
    expect(read(ada.text)).toBe("A house by the sea\n¶+and bees+\nand a garden");
    ben.hear(ada);
    expect(read(ben.text)).toBe(read(ada.text));
    expect(suggestionsIn(ben.text)).toMatchObject([{ inserted: "¶and bees" }]);
    expect(clean(ben)).toBe(BEGUN);
    expect(read(ben.settle(0, false).text)).toBe(BEGUN);

    ada.hear(ben).before("and").back();
    expect(read(ada.text)).toBe("A house by the sea\n¬and a garden");
    expect(clean(ada)).toBe(BEGUN);
    expect(read(ben.hear(ada).settle(0, true).text)).toBe("A house by the seaand a garden");
  });

  test("of several lines pasted into the midst, nothing is left when the answer is no, and all when it is yes", () => {
    ada
      .after("house")
      .paste(page(" with a door", text("bulletList", text("listItem", text("paragraph", "two desks"))), "then"));
    expect(clean(ada)).toBe(BEGUN);
    expect(suggestionsIn(ada.text)).toHaveLength(1);
    ben.hear(ada);
    expect(read(ben.text)).toBe(read(ada.text));
    const other = new Hands("other").hear(ben);
    expect(read(other.settle(0, false).text)).toBe(BEGUN);
    expect(read(ben.settle(0, true).text)).toBe("A house with a door\ntwo desks\nthen by the sea\nand a garden");
  });

  test("what is marked over several blocks is struck whole, and gone once the answer is yes", () => {
    ada.at(3, ada.text.content.size - 8).back();
    expect(read(ada.text)).toBe("A -house by the sea-\n¬-and a-\u0020garden");
    expect(clean(ada)).toBe(BEGUN);
    expect(read(ben.hear(ada).settle(0, true).text)).toBe("A  garden");
  });

  test("items of lists are added, and an own new line becomes whatever one likes", () => {
    ben.begin(page(text("bulletList", text("listItem", text("paragraph", "bread")))));
    ada.hear(ben).after("bread").enter().type("wine");
    expect(ada.text.firstChild!.childCount).toBe(2);
    expect(read(ben.hear(ada).text)).toBe("bread\n¶+wine+");
    expect(cleanText(ben.text).firstChild!.childCount).toBe(1);

    const own = new Hands("ada").begin(page("Today"));
    own.suggests = true;
    own.after("Today").enter().type("bread");
    own.do((state) => {
      let made: Transaction | undefined;
      wrapInList(richSchema.nodes["bulletList"]!)(state, (tr) => (made = tr));
      return made!;
    });
    expect(own.text.lastChild!.type.name).toBe("bulletList");
    expect(own.refused).toBe(0);
    expect(cleanText(own.text).eq(page("Today"))).toBe(true);
  });

  test("a line that comes to a quote before it is joined with that, and is not put in once more", () => {
    ben.begin(page(text("blockquote", text("paragraph", "said")), "and done", "later"));
    // As Tiptap does it: the line is taken out with the end of the quote, and put in again at its end.
    const moved = new Slice(Fragment.from(text("blockquote", text("paragraph", "and done"))), 2, 0);
    ada
      .hear(ben)
      .before("and")
      .do(({ tr, selection: { from, $from } }) => {
        tr.step(new ReplaceStep(from - 3, $from.after(), moved));
        return tr.setSelection(TextSelection.create(tr.doc, from - 3));
      });
    expect(read(ada.text)).toBe("said\n¬and done\nlater");
    ada.type("x");
    expect(read(ada.text)).toBe("said\n¬+x+and done\nlater");
    expect(read(ben.hear(ada).settle(0, true).settle(0, true).text)).toBe("saidxand done\nlater");
  });

  test("what a block of both is, and where their words lead, is not suggested: it stays", () => {
    ada.after("house").do((state) => {
      let made: Transaction | undefined;
      setBlockType(richSchema.nodes["heading"]!, { level: 3 })(state, (tr) => (made = tr));
      return made!;
    });
    const link = richSchema.marks["link"]!.create({ href: "https://example.test" });
    ada.do(({ tr }) => tr.addMark(3, 8, link));
    expect(ada.refused).toBe(2);
    expect(read(ada.text)).toBe(BEGUN);
    ada.do(({ tr }) => tr.addMark(3, 8, richSchema.marks["comment"]!.create({ thread: "t" })));
    expect(ada.refused).toBe(2);
    expect(cleanText(ada.text).eq(page("A house by the sea", "and a garden"))).toBe(true);
  });

  test("a line that is suggested goes on being that as a heading, whoever makes it one", () => {
    const become = (hands: Hands, name: string) =>
      hands.do((state) => {
        let made: Transaction | undefined;
        setBlockType(richSchema.nodes[name]!)(state, (tr) => (made = tr));
        return made!;
      });
    become(ada.after("sea").enter().type("Rooms"), "heading");
    expect(ada.text.child(1).type.name).toBe("heading");
    become(ben.hear(ada).after("Rooms"), "paragraph");
    expect(ben.text.child(1).type.name).toBe("paragraph");
    for (const hands of [ada, ben]) {
      expect(read(hands.text)).toBe("A house by the sea\n¶+Rooms+\nand a garden");
      expect(clean(hands)).toBe(BEGUN);
    }
    expect(read(ben.settle(0, false).text)).toBe(BEGUN);
  });

  test("an item is ticked at once: that it is done is no matter of words", () => {
    const item = richSchema.node("taskItem", { checked: false }, [text("paragraph", "paint")]);
    ben.begin(page(richSchema.node("taskList", null, [item])));
    ada.hear(ben).do(({ tr }) => tr.setNodeMarkup(1, null, { checked: true }));
    expect(ben.hear(ada).text.firstChild!.firstChild!.attrs["checked"]).toBe(true);
  });
});

describe("suggestions of two", () => {
  test("stand side by side, and each strikes the other’s words rather than taking them away", () => {
    ben.suggests = true;
    ada.after("house").type(" or flat");
    ben.hear(ada).over(" or flat").back();
    expect(read(ben.text)).toBe("A house-+ or flat+- by the sea\nand a garden");
    expect(suggestionsIn(ben.text).map(({ by }) => by)).toEqual(["ada", "ben"]);
    expect(clean(ben)).toBe(BEGUN);
    const other = new Hands("x").hear(ben);
    expect(read(other.settle(0, true).text)).toBe("A house- or flat- by the sea\nand a garden");
    expect(read(ben.settle(1, true).text)).toBe(BEGUN);
  });

  test("words written plainly into the midst of a suggestion are no part of it", () => {
    ada.after("house").type(" or flat");
    ben.hear(ada).after("house or").type(" even a");
    expect(read(ben.text)).toBe("A house+ or+ even a+ flat+ by the sea\nand a garden");
    expect(clean(ben)).toBe("A house even a by the sea\nand a garden");
  });

  test.each([
    ["accept", true, true],
    ["decline", false, false],
    ["accept and decline", true, false],
  ])("both %s one at once, and have one text with nothing in it twice", (_name, one, other) => {
    ada.over("by the sea").type("in the hills").after("garden").type(" with bees");
    ben.hear(ada);
    const [left, right] = [new Hands("l").hear(ben), new Hands("r").hear(ben)];
    for (let i = 0; i < 2; i++) {
      left.settle(0, one);
      right.settle(0, other);
    }
    left.hear(right);
    right.hear(left);
    expect(read(left.text)).toBe(read(right.text));
    expect(suggestionsIn(left.text)).toEqual([]);
    const both = { true: "A house in the hills\nand a garden with bees", false: BEGUN };
    // Where one says yes and the other no, what is to go goes: that of either answer.
    expect(read(left.text)).toBe(one === other ? both[`${one}`] : "A house \nand a garden");
  });
});

test("as much as can be pasted is suggested whole, and answered in a few steps", () => {
  const lines = Array.from({ length: 2_000 }, (_, i) => `Line ${i} of what was written elsewhere, and is long enough`);
  ada.after("house").paste(page(...lines));
  expect(suggestionsIn(ada.text)).toHaveLength(1);
  const update = Y.encodeStateAsUpdate(ada.doc);
  // An update may have 1 MiB (docs/sync.md, D3).
  expect(update.length).toBeLessThan(1_000_000);
  ben.hear(ada);
  expect(new Hands("other").hear(ben).settle(0, true).steps).toBeLessThan(5);
  ben.settle(0, false);
  expect(ben.steps).toBeLessThan(5);
  expect(read(ben.text)).toBe(BEGUN);
});

test("property: whatever one suggests, the clean text is as before; all declined it is that, and all accepted what they wrote", () => {
  const aStep = fc.record({
    what: fc.constantFrom("type", "type", "back", "enter", "over", "paste"),
    at: fc.nat(60),
    length: fc.nat(12),
  });
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 25 }), (steps) => {
      const one = new Hands("one").begin(page("A house by the sea", "", "and a garden"));
      const plain = read(one.text);
      one.suggests = true;
      for (const { what, at, length } of steps) {
        const to = (pos: number) => Math.min(pos, one.text.content.size);
        one.at(to(at), what === "over" ? to(at + length) : to(at));
        if (what === "type") one.type("xyz");
        else if (what === "enter") one.enter();
        else if (what === "paste") one.paste(page("p", "q"));
        else if (what === "over") one.type("o");
        else if (one.text.resolve(to(at)).parent.isTextblock && endsBefore(one, to(at))) one.back();
        one.text.check();
      }
      expect(one.refused).toBe(0);
      expect(clean(one)).toBe(plain);
      const other = new Hands("other").hear(one);
      expect(read(other.text)).toBe(read(one.text));
      while (suggestionsIn(other.text).length > 0) other.settle(0, false);
      expect(read(other.text)).toBe(plain);
      while (suggestionsIn(one.text).length > 0) one.settle(0, true);
      one.text.check();
      expect(read(one.text)).not.toMatch(/[+¶¬-]/);
    }),
  );
});

test("property: whatever is marked over lists and quotes is struck, or written over, and answered either way", () => {
  const item = (...blocks: (string | ReturnType<typeof text>)[]) =>
    text("listItem", ...blocks.map((block) => (typeof block === "string" ? text("paragraph", block) : block)));
  const begun = page(
    "One two",
    text("bulletList", item("apples", text("bulletList", item("red"), item("green"))), item("pears"), item("plums")),
    "After it",
    text("blockquote", text("paragraph", "said"), text("paragraph", "heard")),
    "then more",
  );
  const places: number[] = [];
  begun.descendants((node, pos) => {
    if (node.isText) for (let at = 0; at <= node.nodeSize; at++) places.push(pos + at);
  });
  const withWords = (hands: Hands) => read(hands.text).split("\n").filter(Boolean);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...places), fc.boolean(), (from, to, types) => {
      fc.pre(from !== to);
      const [one, plain] = ["one", "plain"].map((name) => new Hands(name).begin(begun).at(from, to)) as [Hands, Hands];
      one.suggests = true;
      for (const hands of [one, plain])
        if (types) hands.type("x");
        else hands.back();
      expect(one.refused).toBe(0);
      expect(cleanText(one.text).eq(begun)).toBe(true);
      const [yes, no] = [new Hands("yes").hear(one), new Hands("no").hear(one)];
      expect(suggestionsIn(yes.text)).toHaveLength(1);
      expect(no.settle(0, false).text.eq(begun)).toBe(true);
      // What stands in the list of an item that goes is left with an empty one before it, or without.
      expect(withWords(yes.settle(0, true))).toEqual(withWords(plain));
    }),
    { numRuns: 150 },
  );
});

/** Whether there is something before the caret that Backspace could take. */
function endsBefore(hands: Hands, pos: number): boolean {
  const $pos = hands.text.resolve(pos);
  return $pos.parentOffset > 0 || $pos.index(0) > 0;
}
