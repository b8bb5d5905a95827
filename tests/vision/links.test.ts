import { expect, test } from "vitest";
import { richSchema } from "@/lib/vision/document/rich-text";
import { Hands, page } from "@/tests/support/written-text";

test.each([false, true])("what is written on behind a link is no part of it (suggested: %s)", (suggests) => {
  const link = richSchema.marks["link"]!.create({ href: "https://example.test/" });
  const ada = new Hands("ada").begin(page("Look here")).do(({ tr }) => tr.addMark(6, 10, link));
  ada.suggests = suggests;
  ada.after("here").type(" and on");
  const linked = ada.text.firstChild!.children.filter(({ marks }) => link.isInSet(marks));
  expect(linked.map(({ text }) => text)).toEqual(["here"]);
});
