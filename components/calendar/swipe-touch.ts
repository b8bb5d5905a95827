import { onTouches } from "@/components/calendar/on-touches";
import { gestureOf, swipeEnd, type Gesture } from "@/lib/calendar/swipe";

/** What a swipe brings about. */
export interface SwipeHands {
  onStep(by: 1 | -1): void;
  /** Something is carried by the finger, whatever it does. */
  isTaken?(): boolean;
}

interface Finger {
  readonly x: number;
  readonly y: number;
  gesture: Gesture;
  /** Where it was lately: pixels and milliseconds, the oldest first. */
  trail: { x: number; at: number }[];
}

/** Over so many milliseconds a speed is measured. */
const LATELY = 100;
/** How long days take to come in, and how long they are waited for. */
const ARRIVES = 160;
const WAITS = 600;

/**
 * One finger that goes across brings other days: what has `data-slides` in `root` goes along with it. By touch events and
 * not pointer events, since only these say, before a browser begins to scroll or to go back, that it shall not.
 */
export class SwipeTouch {
  private hands: SwipeHands | null = null;
  private finger: Finger | null = null;
  private awaited: { by: 1 | -1; timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(private readonly root: HTMLElement) {}

  update(hands: SwipeHands): void {
    this.hands = hands;
  }

  attach(): () => void {
    const { touched, moved, lifted, letGo } = this;
    const end = onTouches(this.root, { touched, moved, lifted, letGo });
    return () => {
      letGo();
      end();
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
    const [one] = event.touches;
    // Whoever swipes on does not wait for what slides in.
    if (this.awaited || event.touches.length > 1) this.letGo();
    if (event.touches.length > 1) return;
    this.finger = { x: one!.clientX, y: one!.clientY, gesture: "undecided", trail: [] };
  };

  private readonly moved = (event: TouchEvent): void => {
    const { finger } = this;
    const [one] = event.touches;
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
    this.sliding().style.translate = `${across}px`;
  };

  private readonly lifted = (event: TouchEvent): void => {
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
    if (awaited) clearTimeout(awaited.timer);
    this.awaited = null;
    const last = finger?.trail.at(-1);
    if (awaited) this.slide(0);
    else if (finger?.gesture === "swipe" && last) this.slide(last.x - finger.x);
  };

  /** From so many pixels aside to its place. */
  private slide(from: number): void {
    const sliding = this.sliding();
    sliding.style.translate = "";
    const still = from === 0 || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const moving = sliding.animate(
      { translate: [`${still ? 0 : from}px`, "0px"] },
      { duration: still ? 0 : ARRIVES, easing: "ease-out" },
    );
    moving.onfinish = () => (this.root.style.overflowX = "");
  }

  /** Something is carried, or the finger scrolls sideways where there is more than fits. What slides in still fits. */
  private isTaken(): boolean {
    return (this.hands?.isTaken?.() ?? false) || this.sliding().offsetWidth > this.root.clientWidth + 1;
  }

  private sliding(): HTMLElement {
    return this.root.querySelector<HTMLElement>("[data-slides]")!;
  }

  private rightToLeft(): boolean {
    return getComputedStyle(this.root).direction === "rtl";
  }
}

function speedOf({ trail }: Finger): number {
  const [first, last] = [trail[0]!, trail.at(-1)!];
  return last.at === first.at ? 0 : (last.x - first.x) / (last.at - first.at);
}
