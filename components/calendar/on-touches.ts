interface Touches {
  touched(event: TouchEvent): void;
  /** May keep the browser from scrolling and going back. */
  moved(event: TouchEvent): void;
  lifted(event: TouchEvent): void;
  letGo(): void;
}

/** Listens to fingers on an element; answers how to end it. By touch events, since pointer events cannot hold the scroll. */
export function onTouches(root: HTMLElement, { touched, moved, lifted, letGo }: Touches): () => void {
  const scope = new AbortController();
  const on = { signal: scope.signal };
  root.addEventListener("touchstart", touched, { ...on, passive: true });
  root.addEventListener("touchmove", moved, { ...on, passive: false });
  root.addEventListener("touchend", lifted, on);
  root.addEventListener("touchcancel", letGo, on);
  return () => scope.abort();
}
