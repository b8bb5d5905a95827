interface Press {
  /** Pixels of the window, and milliseconds. */
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly on: Element;
  /** What stood there: a button can stay the same, and mean something else by now. */
  readonly words: string;
}

/** Within this time and this far apart, two presses of a finger are one double tap. Milliseconds and pixels. */
const SOON = 400;
const NEAR = 32;

const CONTROLS = "button, a, label, summary, input, select, textarea, dialog, [role=button], [data-block-id]";

/**
 * Takes away the second press of a double click or tap where something else has come under it since the first: it was never
 * meant for the next proposal of a list, for what a sheet covers, or for the sheet that has just opened. Pressing one and
 * the same thing twice stays what it is. Until what it returns is called.
 */
export function guardSecondPresses(): () => void {
  const scope = new AbortController();
  const on = { capture: true, signal: scope.signal };
  let first: Press | null = null;
  let isTouch = false;
  let isTaken = false;

  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const judge = (event: MouseEvent, isSecond: (now: Press, first: Press) => boolean) => {
    const now = pressOf(event);
    isTaken = first !== null && isSecond(now, first) && isOther(now, first);
    if (isTaken) stop(event);
    else first = now;
  };
  window.addEventListener(
    "pointerdown",
    (event) => {
      isTouch = event.pointerType === "touch";
      // Of a finger's presses, not every browser says that they belong together.
      if (isTouch) judge(event, (now, { x, y, at }) => now.at - at <= SOON && Math.hypot(now.x - x, now.y - y) <= NEAR);
    },
    on,
  );
  window.addEventListener(
    "mousedown",
    (event) => {
      if (!isTouch) judge(event, () => event.detail > 1);
      else if (isTaken) stop(event);
    },
    on,
  );
  for (const type of ["click", "dblclick"] as const) {
    // One that a key brings about has no count.
    window.addEventListener(type, (event) => isTaken && event.detail > 0 && stop(event), on);
  }
  return () => scope.abort();
}

function pressOf(event: MouseEvent): Press {
  const target = event.target as Element;
  const on = target.closest(CONTROLS) ?? target;
  const words = (on.getAttribute("aria-label") ?? on.textContent).slice(0, 200);
  return { x: event.clientX, y: event.clientY, at: event.timeStamp, on, words };
}

/** What a press on an empty time offers is meant by the second one. */
function isOther(now: Press, first: Press): boolean {
  return (now.on !== first.on || now.words !== first.words) && now.on.closest("[data-ghost], [data-offer]") === null;
}
