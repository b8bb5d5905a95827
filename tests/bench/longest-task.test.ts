import { expect, it } from "vitest";
import { longestTask } from "@/bench/grid/longest-task";

const thread = (tid: number, name: string) => ({ name: "thread_name", ph: "M", pid: 1, tid, args: { name } });
const task = (tid: number, dur: number) => ({ name: "RunTask", ph: "X", pid: 1, tid, dur });

it("the longest task is that of a page's main thread, in milliseconds", () => {
  const traceEvents = [
    thread(1, "CrRendererMain"),
    thread(2, "Compositor"),
    task(1, 12_500),
    task(1, 900),
    task(2, 90_000),
  ];
  expect(longestTask(JSON.stringify({ traceEvents }))).toBe(12.5);
});

it("a trace without tasks is no measurement", () => {
  expect(() => longestTask(JSON.stringify({ traceEvents: [thread(1, "CrRendererMain")] }))).toThrow(/no tasks/);
});
