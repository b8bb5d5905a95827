/** What the one who runs it reads: a line a thing, with a step's time where it took some. Never people's own words. */
export function log(line: string): void {
  console.log(`• ${line}`);
}

/** Something failed that should not. Of an error only its name and message: its fields may hold rows. */
export function logFault(what: string, error: unknown): void {
  console.error(`✗ ${what}: ${error instanceof Error ? `${error.name}: ${error.message}` : "unknown"}`);
}

/** Runs a step of the start and says how long it took. */
export async function step<T>(what: string, work: () => Promise<T> | T): Promise<T> {
  const began = performance.now();
  const result = await work();
  log(`${what} (${((performance.now() - began) / 1000).toFixed(2)} s)`);
  return result;
}
