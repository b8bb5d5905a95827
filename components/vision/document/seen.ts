/** What is read from something that changes: the same value until it does, as `useSyncExternalStore` wants it. */
export class Seen<Value> {
  #value: Value;

  constructor(
    private readonly read: () => Value,
    private readonly listen: (changed: () => void) => () => void,
  ) {
    this.#value = read();
  }

  readonly now = (): Value => this.#value;

  readonly subscribe = (changed: () => void): (() => void) => {
    const look = () => {
      this.#value = this.read();
      changed();
    };
    // What came between being drawn and being listened to.
    look();
    return this.listen(look);
  };
}
