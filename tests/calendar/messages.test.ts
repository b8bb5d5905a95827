import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wordsFor } from "@/components/notices/words-for";

/** Every code that a person can be refused with, as the sources write them. */
function codesIn(folder: string): string[] {
  const directory = new URL(`../../lib/${folder}/`, import.meta.url);
  const sources = readdirSync(directory).filter((name) => name.endsWith(".ts"));
  const patterns = [
    /Refusal\("([a-z-]+)"\)/g,
    /words\([\w]+, "([a-z-]+)"/g,
    /, "([a-z]+(?:-[a-z]+)+|malformed)"\)/g,
    /code: "([a-z-]+)"/g,
  ];
  return sources.flatMap((name) => {
    const source = readFileSync(new URL(name, directory), "utf8");
    return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1]!));
  });
}

const fallback = wordsFor("no such code");

test.each([...new Set([...codesIn("calendar"), ...codesIn("sync")])])("%s is said in words", (code) => {
  expect(wordsFor(code)).not.toBe(fallback);
});

test("an unknown code, or the name of something every object has, is said in words too", () => {
  expect(wordsFor("constructor")).toBe(fallback);
  expect(fallback).toMatch(/\.$/);
});
