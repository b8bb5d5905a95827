/** What an element lies in, from the inside out. */
export function around(element: Element): readonly Element[] {
  return element.parentElement ? [element.parentElement, ...around(element.parentElement)] : [];
}

/**
 * Where the focus goes from an element that is gone: to where Tab stops in the nearest that is still there of what it lay
 * in, or to a heading there that takes the focus.
 * @param outward what it lay in (`around`)
 */
export function nearestStop(outward: readonly Element[]): HTMLElement | null {
  for (const one of outward) {
    const near = one.isConnected ? one.querySelector<HTMLElement>(STOPS) : null;
    if (near) return near;
  }
  return null;
}

const STOPS = '[tabindex="0"], :is(h1, h2, h3)[tabindex="-1"]';
