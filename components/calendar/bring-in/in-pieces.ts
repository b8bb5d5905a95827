/** So long work goes on before others have their turn, in milliseconds: a piece more is still well within a task of 50. */
const SLICE = 12;

/**
 * Does work piece by piece, and lets the page breathe in between. Null: it is not wanted any more.
 * @param onProgress told how far it is, as the work itself counts
 */
export async function inPieces<Result>(
  work: Generator<number, Result>,
  isWanted: () => boolean,
  onProgress: (done: number) => void = () => undefined,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + SLICE;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return isWanted() ? step.value : null;
    onProgress(step.value);
    await nextTask();
    if (!isWanted()) return null;
  }
}

/** What is waiting comes first. Not by a timer: these are held back after a few, and in a page that is not seen. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
