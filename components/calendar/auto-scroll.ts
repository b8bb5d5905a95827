/** So near to an edge, in pixels, the grid begins to scroll under a drag; the nearer, the faster. */
const EDGE = 48;
const FASTEST = 14;

/** Scrolls while a hand that drags is near the upper or lower edge. Answers whether it scrolled. */
export function autoScroll(scroller: HTMLElement, clientY: number, headingHeight: number): boolean {
  const { top, bottom } = scroller.getBoundingClientRect();
  const above = top + headingHeight + EDGE - clientY;
  const below = clientY - (bottom - EDGE);
  const depth = above > 0 ? -above : Math.max(0, below);
  if (depth === 0) return false;
  const before = scroller.scrollTop;
  scroller.scrollTop += Math.sign(depth) * Math.min(FASTEST, Math.abs(depth) / 4);
  return scroller.scrollTop !== before;
}
