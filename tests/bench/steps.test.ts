import { expect, test } from "vitest";
import { stepsIn } from "@/bench/steps";

test("the steps of a start are read from what it prints, and nothing else is", () => {
  const output = [
    "> twofold@0.1.0 start",
    "Installing the dependencies from package-lock.json …",
    "• dependencies installed (17.3 s)",
    "   ▲ Next.js 16.4.6 (4 s)",
    "• PostgreSQL started (0.92 s)",
    "• Migrated: 20261122000000_ground_floor",
    "• Twofold is at http://localhost:3000",
    "",
  ].join("\n");
  expect(stepsIn(output)).toEqual([
    { name: "dependencies installed", seconds: 17.3 },
    { name: "PostgreSQL started", seconds: 0.92 },
  ]);
});
