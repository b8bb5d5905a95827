/** A press, where it was on the screen. Pixels. */
export interface Press {
  readonly x: number;
  readonly y: number;
}

/** Within this time and this far apart, two presses are one double click. Milliseconds and pixels. */
const SOON = 400;
const NEAR = 32;

const PRESSES = ["pointerdown", "mousedown", "click", "dblclick"] as const;

/**
 * Takes away the second press of a double click whose first one has closed what was on top: it was never meant for what
 * lies under it, which on a phone is the way to another place.
 */
export function swallowSecondPress({ x, y }: Press): void {
  const scope = new AbortController();
  const swallow = (event: MouseEvent) => {
    // A mouse's presses are counted by the browser; of a finger's, not every browser says that they belong together.
    const isSecond = event.detail > 1 || (event as Partial<PointerEvent>).pointerType === "touch";
    if (!isSecond || Math.hypot(event.clientX - x, event.clientY - y) > NEAR) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of PRESSES) window.addEventListener(type, swallow, { capture: true, signal: scope.signal });
  setTimeout(() => scope.abort(), SOON);
}
