import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import type { Row } from "@/bench/measure";
import { asMarkdown, readResults, withRun, writeResults, type Results } from "@/bench/results";
import type { Surroundings } from "@/bench/surroundings";
import { temporaryFolder } from "@/tests/support/folder";

const NOTHING: Results = { runs: {}, rows: [] };

function ran(date: string): Surroundings {
  return { date, commit: "abc1234", machine: "2 × Test", node: "20.20.2", postgres: "18.4", load: 0.5, notes: [] };
}

function row(bench: string, metric: string, ours = 1): Row {
  return { bench, case: "a case", metric, unit: "ms", ours, reference: 0.5, ratio: ours / 0.5 };
}

test("a partial run replaces its own bench's rows and no others", () => {
  const first = withRun(NOTHING, "start", ran("Monday"), [row("start", "first page")]);
  const both = withRun(first, "live", ran("Tuesday"), [row("live", "p50"), row("live", "p99")]);
  const again = withRun(both, "live", ran("Friday"), [row("live", "p50", 7)]);
  expect(again.rows).toEqual([row("live", "p50", 7), row("start", "first page")]);
  expect(again.runs.live?.date).toBe("Friday");
  expect(again.runs.start?.date).toBe("Monday");
});

test("the order of the benches is that of their names, whichever ran first", () => {
  const one = withRun(withRun(NOTHING, "start", ran("now"), [row("start", "a")]), "grid", ran("now"), [
    row("grid", "b"),
  ]);
  expect(Object.keys(one.runs)).toEqual(["grid", "start"]);
  expect(one.rows.map(({ bench }) => bench)).toEqual(["grid", "start"]);
});

test("what was written is read back, and a folder without results is not an error", async () => {
  const folder = await temporaryFolder();
  expect(readResults(folder)).toEqual(NOTHING);
  const results = withRun(NOTHING, "live", ran("now"), [row("live", "p50", 1.23456)]);
  writeResults(folder, results);
  expect(readResults(folder).rows).toEqual([{ ...row("live", "p50"), ours: 1.235, ratio: 2.469 }]);
  expect(await readFile(path.join(folder, "results.md"), "utf8")).toContain("## live");
});

test("the page for people says where, and has a line for each row", () => {
  const notes = ["What holds it: the disk."];
  const bare = { ...row("live", "of it: plan"), reference: null, ratio: null };
  const page = asMarkdown(withRun(NOTHING, "live", { ...ran("now"), notes }, [row("live", "p50"), bare]));
  expect(page).toContain("commit abc1234");
  expect(page).toContain("| a case | p50         | ms   | 1.00 |      0.50 | 2.00× |");
  expect(page).toContain("| a case | of it: plan | ms   | 1.00 |           |       |");
  expect(page).toContain("- What holds it: the disk.");
});
