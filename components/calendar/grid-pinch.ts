import { onTouches } from "@/components/calendar/on-touches";
import { drawnScale, drawScale, partAt } from "@/components/calendar/hour-scale";
import { heldHourHeight } from "@/lib/calendar/hour-height";

interface Pinch {
  /** Pixels between the fingers, and rem of an hour, when it began. */
  readonly apart: number;
  readonly rem: number;
  /** The part of the day that was between the fingers. */
  readonly part: number;
}

/** Two fingers on the grid that go apart make hours taller. By touch events, as a swipe is (swipe-touch.ts). */
export class GridPinch {
  private pinch: Pinch | null = null;
  private onScale: (rem: number) => void = () => undefined;

  constructor(private readonly root: HTMLElement) {}

  /** @param onScale hours are to stand that high, in rem */
  update(onScale: (rem: number) => void): void {
    this.onScale = onScale;
  }

  attach(): () => void {
    const { touched, moved, lifted, letGo } = this;
    return onTouches(this.root, { touched, moved, lifted, letGo });
  }

  private readonly touched = ({ touches }: TouchEvent): void => {
    const [one, other] = touches;
    this.pinch = touches.length === 2 ? this.pinchOf(one!, other!) : null;
  };

  private readonly moved = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (!this.pinch || !other) return;
    if (event.cancelable) event.preventDefault();
    const { rem, apart, part } = this.pinch;
    const to = heldHourHeight((rem * apartOf(one!, other)) / apart);
    drawScale(this.root, to, part, (one!.clientY + other.clientY) / 2);
  };

  private readonly lifted = (): void => {
    if (this.pinch) this.onScale(drawnScale(this.root));
    this.letGo();
  };

  private readonly letGo = (): void => {
    this.pinch = null;
  };

  private pinchOf(one: Touch, other: Touch): Pinch {
    const part = partAt(this.root, (one.clientY + other.clientY) / 2);
    return { apart: apartOf(one, other), rem: drawnScale(this.root), part };
  }
}

/** Never so little that the smallest movement would be a multiple of it. */
function apartOf(one: Touch, other: Touch): number {
  return Math.max(24, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}
