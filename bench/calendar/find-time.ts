import { rowOf } from "@/bench/measure";
import type { Found } from "@/bench/run";
import type { Daypart } from "@/lib/calendar/daypart";
import { findTime, type Seekers, type Taken, type Wish } from "@/lib/calendar/find-time";
import { FAIR_BACK } from "@/lib/calendar/find-time/turn";
import { DAY, MINUTE } from "@/lib/calendar/time";
import { USUALLY } from "@/lib/calendar/waking";

const WARM_UP = 20;
const ROUNDS = 50;
const BLOCKS = 500;
/** A phone is about so much slower, and a screen shows so many frames a second. */
const SLOW_DOWN = 4;
const FRAME = 1_000 / 60;

/** Four weeks in which two clocks change. */
const FROM = Date.UTC(2026, 2, 9, 9);
const WITHIN = { from: FROM, to: FROM + 28 * DAY };
const STAYS = { startMs: FROM - FAIR_BACK, endMs: WITHIN.to };

const SEEKERS: Seekers = {
  me: { id: "ada", stays: [{ zone: "Europe/Berlin", ...STAYS }], ...USUALLY },
  partner: { id: "ben", stays: [{ zone: "America/New_York", ...STAYS }], ...USUALLY },
};

const WISHES: readonly { name: string; for: Wish["for"]; dayparts: readonly Daypart[] }[] = [
  { name: "for both, whenever", for: "we", dayparts: [] },
  { name: "for both, evenings", for: "we", dayparts: ["evenings"] },
  { name: "for me, whenever", for: "me", dayparts: [] },
];

/** Suggestions among 500 blocks of four weeks, and as many of the four before them, by which it is fair. */
export function findingTime(): Found {
  const taken = blocks();
  const rows = WISHES.map(({ name, ...wish }) => {
    const times: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const begun = performance.now();
      const found = findTime(taken, SEEKERS, { ...wish, minutes: 60, within: WITHIN, count: 5 });
      if (found.length === 0) throw new Error("Nothing was found: the bench measures nothing");
      if (round >= 0) times.push((performance.now() - begun) * SLOW_DOWN);
    }
    const what = {
      case: `find time, ${BLOCKS} blocks in four weeks, ${name}`,
      metric: `${SLOW_DOWN}× slower; a frame`,
    };
    return rowOf({ bench: "calendar", ...what, unit: "ms" }, times, [FRAME]);
  });
  return { rows, notes: [`Find time: this machine's time times ${SLOW_DOWN}, beside a frame of 60 a second.`] };
}

/** Scattered, the same each time: a third each hers, his and theirs, a fifth of them protected. */
function blocks(): Taken[] {
  let seed = 7;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const owners = ["ada", "ben", null];
  return Array.from({ length: 2 * BLOCKS }, (_, n) => {
    const startMs = FROM + Math.floor((random() * 2 - 1) * 28 * 96) * 15 * MINUTE;
    const endMs = startMs + (1 + Math.floor(random() * 6)) * 15 * MINUTE;
    return { ownerId: owners[n % 3]!, startMs, endMs, protected: n % 5 === 0, allDay: false, duty: false };
  });
}
