import { describe, expect, test } from "vitest";
import { softTimerWords } from "@/components/checkin/soft-timer-words";

describe("how long the two have been at a station", () => {
  test("is not worth a word at first, nor at the end", () => {
    expect(softTimerWords("needs", 4, false)).toBeNull();
    expect(softTimerWords("close", 30, false)).toBeNull();
    expect(softTimerWords("prepare", 30, false)).toBeNull();
  });

  test("is said by fives, so that it does not tick", () => {
    expect(softTimerWords("needs", 5, false)).toBe("You have been with this for about 5 minutes.");
    expect(softTimerWords("needs", 9, false)).toBe(softTimerWords("needs", 5, false));
    expect(softTimerWords("adjustments", 17, false)).toMatch(/for about 15 minutes\./);
  });

  test("comes with a suggestion by station, and another once a need is heard", () => {
    expect(softTimerWords("needs", 10, false)).toMatch(/what is left over is there next time\.$/);
    expect(softTimerWords("needs", 10, true)).toMatch(/It is heard\./);
    expect(softTimerWords("appreciations", 5, true)).toMatch(/go on when you both like\.$/);
    expect(softTimerWords("adjustments", 10, true)).toMatch(/One small thing to try is enough/);
  });

  test("is not counted out where there may have been a pause in it", () => {
    expect(softTimerWords("needs", 24 * 60, false)).toMatch(/^You have been with this for a good while\. /);
  });
});
