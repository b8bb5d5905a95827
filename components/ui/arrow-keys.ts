/** 1 for the arrow that points on along the line of writing, −1 for the one that points back, 0 for other keys. */
export function forward(key: string, rightToLeft: boolean): 1 | -1 | 0 {
  if (key === "ArrowRight") return rightToLeft ? -1 : 1;
  if (key === "ArrowLeft") return rightToLeft ? 1 : -1;
  return 0;
}

export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}
