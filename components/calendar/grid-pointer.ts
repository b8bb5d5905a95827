import { autoScroll } from "@/components/calendar/auto-scroll";
import { draggedTimes, offeredTimes, restedTimes, type Grip } from "@/components/calendar/dragged-times";
import type { GhostStore } from "@/components/calendar/ghost-store";
import type { GridBlock } from "@/components/calendar/grid-block";
import { GridGeometry, type GridPoint } from "@/components/calendar/grid-geometry";
import type { Lane } from "@/components/calendar/placed-days";
import type { DateText } from "@/lib/calendar/day";
import type { DayAxis } from "@/lib/calendar/day-axis";
import type { Times } from "@/lib/calendar/snap";
import type { Id } from "@/lib/ids";

/** What the grid is at the moment, and what hands on it bring about. */
export interface GridHands {
  readonly axis: DayAxis;
  readonly lanes: readonly Lane[];
  readonly ghosts: GhostStore;
  blockOf(id: Id): GridBlock | undefined;
  onOpen(id: Id): void;
  onMake(times: Times, lane: Lane): void;
  onDrop(block: GridBlock, times: Times): void;
  /** All that a day has is to be seen. */
  onDay(date: DateText): void;
  /** The same, and there this block. */
  onCloser(date: DateText, key: string): void;
}

interface Press {
  readonly pointerId: number;
  readonly grip: Grip;
  readonly block: GridBlock | null;
  readonly from: GridPoint;
  readonly geometry: GridGeometry;
  readonly lane: Lane;
  readonly touch: boolean;
  x: number;
  y: number;
  lifted: boolean;
  /** It has gone somewhere since it was lifted; a mouse is lifted by that. */
  carried: boolean;
  longPress: ReturnType<typeof setTimeout> | undefined;
  frame: number;
}

/** Milliseconds a finger rests before it lifts what is under it; before that, it scrolls. */
const LONG_PRESS = 400;
/** Pixels a mouse moves before a press is a drag, and a finger before it is a scroll. */
const MOUSE_SLACK = 4;
const TOUCH_SLACK = 10;
/** Pixels that a finger can be sure of (WCAG 2.5.8). What is narrower in several days is looked at closer first. */
const SURE = 24;

/**
 * Hands on the grid, by pointer events: a press becomes a drag when a mouse moves or a finger rests; what is dragged is
 * shown by the ghost alone. Esc, a second finger or a lost pointer let everything be as it was. A press that is no drag
 * is a click, and is left to the browser to tell.
 */
export class GridPointer {
  private hands: GridHands | null = null;
  private press: Press | null = null;
  private swallowsClick = false;

  constructor(private readonly root: HTMLElement) {}

  update(hands: GridHands): void {
    this.hands = hands;
  }

  attach(): () => void {
    const { root } = this;
    const scope = new AbortController();
    const on = { signal: scope.signal };
    root.addEventListener("pointerdown", this.pressed, on);
    root.addEventListener("pointermove", this.moved, on);
    root.addEventListener("pointerup", this.released, on);
    root.addEventListener("pointercancel", this.letGo, on);
    root.addEventListener("lostpointercapture", this.letGo, on);
    root.addEventListener("click", this.clicked, on);
    root.addEventListener("contextmenu", this.longPressed, on);
    // Once something is lifted, the finger carries it and no longer scrolls; only a listener of its own can say so.
    root.addEventListener("touchmove", this.fingerMoved, { ...on, passive: false });
    root.addEventListener("touchend", this.fingerLifted, { ...on, passive: false });
    document.addEventListener("keydown", this.keyPressed, { ...on, capture: true });
    return () => {
      this.letGo();
      scope.abort();
    };
  }

  private readonly pressed = (event: PointerEvent): void => {
    if (!this.hands || this.press) return this.letGo();
    if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
    if (!event.target.closest("[data-day-body], [data-bar]") || event.target.closest("[data-offer]")) return;
    const element = event.target.closest<HTMLElement>("[data-block-id]");
    const block = element ? this.hands.blockOf(element.dataset["blockId"]!) : undefined;
    if (element && !block?.editable) return;
    const geometry = new GridGeometry(this.root, this.hands.axis.length);
    const from = geometry.at(event.clientX, event.clientY);
    const touch = event.pointerType === "touch";
    this.press = {
      pointerId: event.pointerId,
      grip: element ? gripOf(element, event) : "make",
      block: block ?? null,
      from,
      geometry,
      lane: block ? this.laneOf(block) : this.laneAt(from),
      touch,
      x: event.clientX,
      y: event.clientY,
      lifted: false,
      carried: !touch,
      longPress: touch ? setTimeout(this.lift, LONG_PRESS) : undefined,
      frame: 0,
    };
  };

  private readonly moved = (event: PointerEvent): void => {
    const { press } = this;
    if (!press) return this.showCursor(event);
    if (event.pointerId !== press.pointerId) return;
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (!press.lifted) {
      if (press.touch) return far > TOUCH_SLACK ? this.letGo() : undefined;
      if (far <= MOUSE_SLACK) return;
      this.lift();
    }
    // A finger that rests is never quite still.
    if (press.grip === "make" && !press.carried && far <= TOUCH_SLACK) return;
    press.carried = true;
    press.x = event.clientX;
    press.y = event.clientY;
  };

  private readonly lift = (): void => {
    const { press } = this;
    if (!press) return;
    press.lifted = true;
    this.root.setPointerCapture(press.pointerId);
    const follow = () => {
      if (this.press !== press || !this.hands) return;
      const { grip, block, lane } = press;
      if (grip !== "days") autoScroll(this.root, press.y, headingHeight(this.root));
      const act = grip === "make" ? "make" : grip === "start" || grip === "end" ? "resize" : "move";
      this.hands.ghosts.set({ ...this.timesOf(press, this.hands), act, block, lane });
      press.frame = requestAnimationFrame(follow);
    };
    follow();
  };

  private readonly released = (event: PointerEvent): void => {
    const { press, hands } = this;
    if (!press || !hands || event.pointerId !== press.pointerId) return;
    if (!press.lifted) return this.letGo();
    press.x = event.clientX;
    press.y = event.clientY;
    const times = this.timesOf(press, hands);
    const block = press.block ? hands.blockOf(press.block.key) : null;
    this.letGo();
    this.swallowsClick = true;
    setTimeout(() => (this.swallowsClick = false), 0);
    if (press.grip === "make") hands.onMake(times, press.lane);
    else if (block) hands.onDrop(block, times);
  };

  /** Everything is as it was before the press. */
  private readonly letGo = (): void => {
    const { press } = this;
    if (!press) return;
    this.press = null;
    clearTimeout(press.longPress);
    cancelAnimationFrame(press.frame);
    if (!press.lifted) return;
    this.hands?.ghosts.set(null);
    if (this.root.hasPointerCapture(press.pointerId)) this.root.releasePointerCapture(press.pointerId);
  };

  private readonly clicked = (event: MouseEvent): void => {
    const { hands } = this;
    if (this.swallowsClick) return event.stopPropagation();
    if (!hands || !(event.target instanceof Element)) return;
    const offer = hands.ghosts.get();
    if (event.target.closest("[data-offer]")) {
      hands.ghosts.set(null);
      if (offer) hands.onMake(offer, offer.lane);
      return;
    }
    const element = event.target.closest<HTMLElement>("[data-block-id]");
    const id = element?.dataset["blockId"];
    const among = element?.closest<HTMLElement>("[data-day-body]")?.dataset["dayBody"];
    const date = event.target.closest<HTMLElement>("[data-more]")?.dataset["more"];
    if (date) {
      hands.onDay(date);
    } else if (id) {
      hands.ghosts.set(null);
      if (among && this.isUnsure(element, event)) hands.onCloser(among, id);
      else hands.onOpen(id);
    } else if (event.target.closest("[data-day-body]")) {
      const point = new GridGeometry(this.root, hands.axis.length).at(event.clientX, event.clientY);
      hands.ghosts.set({ ...offeredTimes(hands.axis, point), act: "offer", block: null, lane: this.laneAt(point) });
    }
  };

  private readonly longPressed = (event: Event): void => {
    if (this.press?.touch) event.preventDefault();
  };

  private readonly fingerMoved = (event: TouchEvent): void => {
    if (this.press?.lifted && event.cancelable) event.preventDefault();
  };

  /** No tap follows what was let go: it would be one on the sheet that has opened there. */
  private readonly fingerLifted = (event: TouchEvent): void => {
    if (this.swallowsClick && event.cancelable) event.preventDefault();
  };

  private readonly keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    if (this.press?.lifted) {
      event.preventDefault();
      event.stopPropagation();
      this.letGo();
    } else if (this.hands?.ghosts.get()) {
      this.hands.ghosts.set(null);
    }
  };

  /** The ends of blocks say that they can be drawn out; set here, and so without an element for each. */
  private showCursor(event: PointerEvent): void {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-block-id]") : null;
    const editable = element && this.hands?.blockOf(element.dataset["blockId"]!)?.editable;
    if (!element) return;
    const grip = editable ? gripOf(element, event) : "move";
    element.style.cursor = grip === "start" || grip === "end" ? "ns-resize" : "";
  }

  /** Whether the finger may as well have meant the block beside. */
  private isUnsure(element: Element | null, event: MouseEvent): boolean {
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    return isTouch && this.hands!.axis.days.length > 1 && element!.getBoundingClientRect().width < SURE;
  }

  private timesOf(press: Press, { axis }: GridHands): Times {
    if (press.grip === "make" && !press.carried) return restedTimes(axis, press.from);
    return draggedTimes(axis, press.grip, press.block, press.from, press.geometry.at(press.x, press.y));
  }

  private laneAt({ across }: GridPoint): Lane {
    const lanes = this.hands!.lanes;
    return lanes[Math.floor(across * lanes.length)]!;
  }

  private laneOf({ kind }: GridBlock): Lane {
    return this.hands!.lanes.includes(kind) ? kind : "all";
  }
}

function headingHeight(root: HTMLElement): number {
  return root.querySelector<HTMLElement>('[role="rowheader"]')?.offsetHeight ?? 0;
}

/** An end where there is room for it between the ends, else the whole; parts cut by midnight have but one end. */
function gripOf(element: HTMLElement, event: PointerEvent): Grip {
  if (element.dataset["bar"] !== undefined) return "days";
  const { top, height } = element.getBoundingClientRect();
  const reach = Math.min(event.pointerType === "touch" ? 16 : 7, height / 4);
  const y = event.clientY - top;
  if (y < reach && element.dataset["continuesBefore"] === undefined) return "start";
  if (y > height - reach && element.dataset["continuesAfter"] === undefined) return "end";
  return "move";
}
