import type { GhostStore } from "@/components/calendar/ghost-store";
import { drawnScale, drawScale, partAt } from "@/components/calendar/hour-scale";
import { heldHourHeight } from "@/lib/calendar/hour-height";
import { gestureOf, swipeEnd, type Gesture } from "@/lib/calendar/swipe";

/** What fingers on the grid bring about. */
export interface GridFingers {
  readonly ghosts: GhostStore;
  onStep(by: 1 | -1): void;
  /** Hours are to stand that high, in rem. */
  onScale(rem: number): void;
}

interface Finger {
  readonly x: number;
  readonly y: number;
  gesture: Gesture;
  /** Where it was lately: pixels and milliseconds, the oldest first. */
  trail: { x: number; at: number }[];
}

interface Pinch {
  /** Pixels between the fingers, and rem of an hour, when it began. */
  readonly apart: number;
  readonly rem: number;
  /** The part of the day that was between the fingers. */
  readonly part: number;
}

/** Over so many milliseconds a speed is measured. */
const LATELY = 100;
/** How long days take to come in, and how long they are waited for. */
const ARRIVES = 160;
const WAITS = 600;

/**
 * Fingers on the grid: one that goes across brings other days, two that go apart make hours taller. By touch events and
 * not pointer events, since only these say, before a browser begins to scroll, that it shall not. What is lifted
 * (grid-pointer.ts) is carried, whatever the finger does.
 */
export class GridTouch {
  private hands: GridFingers | null = null;
  private finger: Finger | null = null;
  private pinch: Pinch | null = null;
  private awaited: { by: 1 | -1; timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(private readonly root: HTMLElement) {}

  update(hands: GridFingers): void {
    this.hands = hands;
  }

  attach(): () => void {
    const { root } = this;
    const scope = new AbortController();
    const on = { signal: scope.signal };
    root.addEventListener("touchstart", this.touched, { ...on, passive: true });
    root.addEventListener("touchmove", this.moved, { ...on, passive: false });
    root.addEventListener("touchend", this.lifted, on);
    root.addEventListener("touchcancel", this.letGo, on);
    return () => {
      this.letGo();
      scope.abort();
    };
  }

  /** Other days are there: those that a swipe has brought come in from the side they were on. */
  arrived(): void {
    const { awaited } = this;
    if (!awaited) return;
    clearTimeout(awaited.timer);
    this.awaited = null;
    const side = this.rightToLeft() ? -1 : 1;
    this.slide(awaited.by * side * this.root.clientWidth * 0.4);
  }

  private readonly touched = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    // Whoever swipes on does not wait for what slides in.
    if (this.awaited) this.letGo();
    if (event.touches.length === 1) {
      this.finger = { x: one!.clientX, y: one!.clientY, gesture: "undecided", trail: [] };
    } else {
      this.letGo();
      if (event.touches.length === 2) this.pinch = this.pinchOf(one!, other!);
    }
  };

  private readonly moved = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (this.pinch && other) {
      if (event.cancelable) event.preventDefault();
      const { rem, apart, part } = this.pinch;
      const to = heldHourHeight((rem * apartOf(one!, other)) / apart);
      return drawScale(this.root, to, part, (one!.clientY + other.clientY) / 2);
    }
    const { finger } = this;
    if (!finger || finger.gesture === "other") return;
    const across = one!.clientX - finger.x;
    if (finger.gesture === "undecided") {
      finger.gesture = this.isTaken() ? "other" : gestureOf(across, one!.clientY - finger.y);
    }
    if (finger.gesture !== "swipe") return;
    // Too late once the browser has begun to scroll.
    if (!event.cancelable) return this.letGo();
    event.preventDefault();
    const at = event.timeStamp;
    finger.trail = [...finger.trail.filter((was) => at - was.at < LATELY), { x: one!.clientX, at }];
    this.root.style.overflowX = "hidden";
    this.grid().style.translate = `${across}px`;
  };

  private readonly lifted = (event: TouchEvent): void => {
    if (this.pinch) {
      this.pinch = null;
      return this.hands?.onScale(drawnScale(this.root));
    }
    const { finger } = this;
    if (finger?.gesture !== "swipe" || event.touches.length > 0) return this.letGo();
    const across = event.changedTouches[0]!.clientX - finger.x;
    const by = swipeEnd(across, speedOf(finger), this.root.clientWidth, this.rightToLeft());
    if (by === 0) return this.letGo();
    this.finger = null;
    // There may be no more days that way.
    const timer = setTimeout(() => {
      this.awaited = null;
      this.slide(across);
    }, WAITS);
    this.awaited = { by, timer };
    this.hands?.onStep(by);
  };

  /** Everything goes back to where it was. */
  private readonly letGo = (): void => {
    const { finger, awaited } = this;
    this.finger = null;
    this.pinch = null;
    if (awaited) clearTimeout(awaited.timer);
    this.awaited = null;
    const last = finger?.trail.at(-1);
    if (awaited) this.slide(0);
    else if (finger?.gesture === "swipe" && last) this.slide(last.x - finger.x);
  };

  /** From so many pixels aside to its place. */
  private slide(from: number): void {
    const grid = this.grid();
    grid.style.translate = "";
    const still = from === 0 || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const moving = grid.animate(
      { translate: [`${still ? 0 : from}px`, "0px"] },
      { duration: still ? 0 : ARRIVES, easing: "ease-out" },
    );
    moving.onfinish = () => (this.root.style.overflowX = "");
  }

  /** Something is carried, or the finger scrolls sideways where there is more than fits. What slides in still fits. */
  private isTaken(): boolean {
    const act = this.hands?.ghosts.get()?.act;
    return (act !== undefined && act !== "offer") || this.grid().offsetWidth > this.root.clientWidth + 1;
  }

  private pinchOf(one: Touch, other: Touch): Pinch {
    const part = partAt(this.root, (one.clientY + other.clientY) / 2);
    return { apart: apartOf(one, other), rem: drawnScale(this.root), part };
  }

  private grid(): HTMLElement {
    return this.root.querySelector<HTMLElement>('[role="grid"]')!;
  }

  private rightToLeft(): boolean {
    return getComputedStyle(this.root).direction === "rtl";
  }
}

/** Never so little that the smallest movement would be a multiple of it. */
function apartOf(one: Touch, other: Touch): number {
  return Math.max(24, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}

function speedOf({ trail }: Finger): number {
  const [first, last] = [trail[0]!, trail.at(-1)!];
  return last.at === first.at ? 0 : (last.x - first.x) / (last.at - first.at);
}
