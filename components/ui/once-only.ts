import type { MouseEvent } from "react";

/**
 * The second click of a double one goes nowhere: by then something else may be under the pointer, which was not meant. Given
 * to `onClickCapture` of what holds answers, where one gives way to the next.
 */
export function onceOnly(event: MouseEvent): void {
  if (event.detail < 2) return;
  event.preventDefault();
  event.stopPropagation();
}
