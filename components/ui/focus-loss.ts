/** Follows the focus within something, by its `onFocus` and `onBlur`, to know when it was lost with what had it. */
export class FocusLoss {
  private focused: Element | null = null;

  readonly onFocus = ({ target }: { readonly target: Element }): void => {
    this.focused = target;
  };

  /** Not told by React of what it takes away itself: only of a focus that was led elsewhere. */
  readonly onBlur = (): void => {
    this.focused = null;
  };

  /** What had the focus is gone (removed, or another element elsewhere), and nothing else has got it. */
  isLost(): boolean {
    return this.focused?.isConnected === false && document.activeElement === document.body;
  }
}
