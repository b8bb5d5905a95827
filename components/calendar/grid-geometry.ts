/** Where a hand is on the grid. */
export interface GridPoint {
  readonly dayIndex: number;
  /** Minutes on the axis; below 0 or above its length when the hand is outside. */
  readonly position: number;
  /** The part of the day's width from its beginning, 0 to 1. */
  readonly across: number;
}

/**
 * From pixels to days and minutes. Columns are measured once, at the beginning of an act; their height above the fold
 * anew each time, because the grid scrolls under the hand.
 */
export class GridGeometry {
  private readonly bodies: HTMLElement[];
  private readonly columns: { left: number; right: number }[];
  private readonly height: number;
  private readonly rightToLeft: boolean;

  constructor(
    root: HTMLElement,
    private readonly axisLength: number,
  ) {
    this.bodies = [...root.querySelectorAll<HTMLElement>("[data-day-body]")];
    this.columns = this.bodies.map((body) => body.getBoundingClientRect());
    this.height = this.bodies[0]?.offsetHeight ?? 1;
    this.rightToLeft = getComputedStyle(root).direction === "rtl";
  }

  at(clientX: number, clientY: number): GridPoint {
    const dayIndex = this.dayAt(clientX);
    const { left, right } = this.columns[dayIndex]!;
    const fromLeft = (clientX - left) / (right - left);
    const top = this.bodies[0]!.getBoundingClientRect().top;
    return {
      dayIndex,
      position: ((clientY - top) / this.height) * this.axisLength,
      across: Math.min(0.999, Math.max(0, this.rightToLeft ? 1 - fromLeft : fromLeft)),
    };
  }

  /** The column under the hand, or the one nearest to it. */
  private dayAt(clientX: number): number {
    const away = this.columns.map(({ left, right }) => Math.max(left - clientX, clientX - right, 0));
    return away.indexOf(Math.min(...away));
  }
}
